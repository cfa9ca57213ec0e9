<#import "hazard-words.ftl" as w>
Order counts as served: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
Nobody acknowledged it in time; the deadline runs on.
</@w.body>
