<#import "hazard-words.ftl" as w>
Drill plan returned: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
Please change it and send it again.
</@w.body>
