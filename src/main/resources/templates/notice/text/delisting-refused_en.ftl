<#import "hazard-words.ftl" as w>
Delisting refused: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
