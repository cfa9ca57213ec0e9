<#import "hazard-words.ftl" as w>
Inspection refused: ${name}
<@w.body>
<@w.where/>
<@w.said "Opinion"/>
A case is filed; the inspection is over.
</@w.body>
