<#import "hazard-words.ftl" as w>
Interim controls overdue: ${name}
<@w.body>
<@w.where/>
Please take interim measures at once and record them.
</@w.body>
