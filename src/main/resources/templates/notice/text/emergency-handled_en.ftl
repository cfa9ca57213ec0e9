<#import "hazard-words.ftl" as w>
Danger under control: ${name}
<@w.body>
<@w.where/>
<@w.said "What was done"/>
</@w.body>
