<#import "hazard-words.ftl" as w>
Drill broken off: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
It has to be planned and approved once more.
</@w.body>
