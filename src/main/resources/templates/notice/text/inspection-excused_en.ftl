<#import "hazard-words.ftl" as w>
Inspection excused: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
