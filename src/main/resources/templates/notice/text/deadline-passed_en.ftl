<#import "hazard-words.ftl" as w>
Overdue: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
Please put it right now and report back; otherwise it goes further up.
</@w.body>
