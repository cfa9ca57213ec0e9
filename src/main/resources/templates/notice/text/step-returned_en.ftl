<#import "hazard-words.ftl" as w>
Sent back to you: ${name}
<@w.body>
<@w.where/>
<@w.said "Why"/>
Please correct and send it again.
</@w.body>
