<#import "hazard-words.ftl" as w>
Visits merged with: ${name}
<@w.body>
<@w.where/>
Some enterprises are visited once for both campaigns.
</@w.body>
