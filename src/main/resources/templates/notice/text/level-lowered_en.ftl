<#import "hazard-words.ftl" as w>
Lowered to general: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
Please assign it as a general hazard.
</@w.body>
