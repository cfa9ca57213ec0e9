<#import "hazard-words.ftl" as w>
Drill check failed: ${name}
<@w.body>
<@w.where/>
<@w.said "Finding"/>
It has to be put right and held once more.
</@w.body>
