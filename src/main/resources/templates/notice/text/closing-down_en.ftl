<#import "hazard-words.ftl" as w>
To be closed down: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
