<#import "hazard-words.ftl" as w>
Campaign cancelled: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
Open inspections are withdrawn; hazards found go on.
</@w.body>
