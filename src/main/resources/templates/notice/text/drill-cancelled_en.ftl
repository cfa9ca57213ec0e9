<#import "hazard-words.ftl" as w>
Drill cancelled: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
