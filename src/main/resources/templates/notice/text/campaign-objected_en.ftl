<#import "hazard-words.ftl" as w>
Objection at filing: ${name}
<@w.body>
<@w.where/>
<@w.said "Objection"/>
Please change the plan and send it again.
</@w.body>
