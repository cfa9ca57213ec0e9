<#import "hazard-words.ftl" as w>
Immediate danger: ${name}
<@w.body>
<@w.where/>
Get people out, cordon off, cut gas and power, and answer in the system.
Call 119 or 120 where needed.
</@w.body>
