<#import "hazard-words.ftl" as w>
Report sent back: ${name}
<@w.body>
<@w.where/>
<@w.said "Why"/>
Please add what is missing and send it again, or ask to withdraw it.
</@w.body>
