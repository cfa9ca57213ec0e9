<#import "hazard-words.ftl" as w>
Annual drill plan confirmed: ${name}
<@w.body>
<@w.where/>
Please drill on its days; a task comes when each is to be planned.
</@w.body>
