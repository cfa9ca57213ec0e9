<#import "hazard-words.ftl" as w>
Plan returned: ${name}
<@w.body>
<@w.where/>
<@w.said "Why"/>
Please revise and submit it again.
</@w.body>
