<#import "hazard-words.ftl" as w>
不同意关闭，继续停产整改：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
</@w.body>
