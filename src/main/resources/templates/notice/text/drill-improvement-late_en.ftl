<#import "hazard-words.ftl" as w>
Improvement overdue: ${name}
<@w.body>
<@w.where/>
<@w.said "Item"/>
Please carry it out and have it verified.
</@w.body>
