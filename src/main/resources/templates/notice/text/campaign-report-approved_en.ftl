<#import "hazard-words.ftl" as w>
Report approved: ${name}
<@w.body>
<@w.where/>
<@w.said "Opinion"/>
The document is on the page of the campaign.
</@w.body>
