<#import "hazard-words.ftl" as w>
Behind schedule: ${name}
<@w.body>
<@w.where/>
<@w.said "Seen on site"/>
Please catch up.
</@w.body>
