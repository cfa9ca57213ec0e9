<#import "hazard-words.ftl" as w>
Inspection recorded: ${name}
<@w.body>
<@w.where/>
The record is on the page; hazards are told by themselves.
</@w.body>
