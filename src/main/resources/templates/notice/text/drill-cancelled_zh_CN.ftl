<#import "hazard-words.ftl" as w>
演练取消：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
</@w.body>
