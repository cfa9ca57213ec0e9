<#import "hazard-words.ftl" as w>
Corrected: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
