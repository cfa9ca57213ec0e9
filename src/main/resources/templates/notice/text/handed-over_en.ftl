<#import "hazard-words.ftl" as w>
Handed over to you: ${name}
<@w.body>
<@w.task/>
<@w.where/>
<@w.said "Why"/>
</@w.body>
