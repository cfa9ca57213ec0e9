<#import "hazard-words.ftl" as w>
Annual drill plan returned: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
Please adjust it and send it again.
</@w.body>
