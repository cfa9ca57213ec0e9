<#import "hazard-words.ftl" as w>
Danger unanswered: ${name}
<@w.body>
<@w.where/>
Nobody answered in time. Please take over now.
</@w.body>
