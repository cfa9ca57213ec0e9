<#import "hazard-words.ftl" as w>
不同意特殊结案：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
案件继续办理。
</@w.body>
