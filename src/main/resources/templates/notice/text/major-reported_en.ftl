<#import "hazard-words.ftl" as w>
Major hazard reported: ${name}
<@w.body>
<@w.where/>
The enterprise has reported it to you and to its staff.
</@w.body>
