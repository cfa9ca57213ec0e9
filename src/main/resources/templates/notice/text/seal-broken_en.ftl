<#import "hazard-words.ftl" as w>
Seal broken: ${name}
<@w.body>
<@w.where/>
<@w.said "Seen on site"/>
Work must stop at once.
</@w.body>
