<#import "hazard-words.ftl" as w>
Campaign closed: ${name}
<@w.body>
<@w.where/>
Hazards that are still open go on by themselves.
</@w.body>
