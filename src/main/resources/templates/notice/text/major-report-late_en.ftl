<#import "hazard-words.ftl" as w>
Report overdue: ${name}
<@w.body>
<@w.where/>
It was not reported in time. The head of the enterprise must report it now.
</@w.body>
