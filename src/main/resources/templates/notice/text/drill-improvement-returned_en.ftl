<#import "hazard-words.ftl" as w>
Improvement not accepted: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
Please go on with it.
</@w.body>
