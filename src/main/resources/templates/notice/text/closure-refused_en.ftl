<#import "hazard-words.ftl" as w>
Closure refused: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
Please review it again.
</@w.body>
