<#import "hazard-words.ftl" as w>
Objection not granted: ${name}
<@w.body>
<@w.where/>
<@w.deadline/>
<@w.said "Reason"/>
The order stands.
</@w.body>
