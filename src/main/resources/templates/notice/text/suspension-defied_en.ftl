<#import "hazard-words.ftl" as w>
Suspension defied: ${name}
<@w.body>
<@w.where/>
<@w.said "Seen on site"/>
Please consider cutting the power.
</@w.body>
