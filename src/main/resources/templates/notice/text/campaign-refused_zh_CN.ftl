<#import "hazard-words.ftl" as w>
专项方案未批准：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
</@w.body>
