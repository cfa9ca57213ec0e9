<#import "hazard-words.ftl" as w>
Drill drawn for a check: ${name}
<@w.body>
<@w.where/>
The department checks it. Please have its papers ready.
</@w.body>
