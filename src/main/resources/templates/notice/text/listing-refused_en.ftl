<#import "hazard-words.ftl" as w>
Listing refused: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
