<#import "hazard-words.ftl" as w>
Drill check passed: ${name}
<@w.body>
<@w.where/>
<@w.said "Finding"/>
</@w.body>
