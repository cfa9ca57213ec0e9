<#import "hazard-words.ftl" as w>
You are asked to hurry: ${name}
<@w.body>
<@w.task/>
<@w.where/>
<@w.said "Message"/>
</@w.body>
