<#import "hazard-words.ftl" as w>
Suspension not carried out: ${name}
<@w.body>
<@w.where/>
<@w.said "Seen on site"/>
Please carry it out at once; officers come again.
</@w.body>
