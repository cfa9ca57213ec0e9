<#import "hazard-words.ftl" as w>
Plan approved: ${name}
<@w.body>
<@w.where/>
<@w.deadline/>
Please carry it out and report back.
</@w.body>
