<#import "hazard-words.ftl" as w>
Drill not agreed to: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
Please change the plan and send it again.
</@w.body>
