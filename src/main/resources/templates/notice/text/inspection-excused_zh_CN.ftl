<#import "hazard-words.ftl" as w>
免于检查：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
</@w.body>
