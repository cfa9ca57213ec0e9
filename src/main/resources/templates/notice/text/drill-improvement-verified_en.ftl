<#import "hazard-words.ftl" as w>
Improvement verified: ${name}
<@w.body>
<@w.where/>
<@w.said "Item"/>
</@w.body>
