<#import "hazard-words.ftl" as w>
Supervision overdue: ${name}
<@w.body>
<@w.where/>
The time is over and the hazard is not accepted yet; the safety committee decides.
</@w.body>
