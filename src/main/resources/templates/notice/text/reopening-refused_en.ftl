<#import "hazard-words.ftl" as w>
Reopening refused: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
