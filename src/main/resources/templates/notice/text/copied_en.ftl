<#import "hazard-words.ftl" as w>
For your information: ${name}
<@w.body>
<@w.where/>
<@w.said "Note"/>
</@w.body>
