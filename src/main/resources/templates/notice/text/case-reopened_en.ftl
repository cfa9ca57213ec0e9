<#import "hazard-words.ftl" as w>
Reopened: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
