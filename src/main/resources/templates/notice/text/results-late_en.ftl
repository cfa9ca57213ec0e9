<#import "hazard-words.ftl" as w>
Results published late: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
