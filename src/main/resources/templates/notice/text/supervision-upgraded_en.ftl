<#import "hazard-words.ftl" as w>
Raised to the city: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
