<#import "hazard-words.ftl" as w>
Confirmed as major: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
A plan and interim controls are required; the order follows.
</@w.body>
