<#import "hazard-words.ftl" as w>
Ending refused: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
The case goes on.
</@w.body>
