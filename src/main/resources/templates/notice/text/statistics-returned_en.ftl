<#import "hazard-words.ftl" as w>
Statistics returned: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
<@w.until "To be submitted by"/>
Please check it and send it again.
</@w.body>
