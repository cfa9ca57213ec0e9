<#import "hazard-words.ftl" as w>
Missed drill made up for: ${name}
<@w.body>
<@w.where/>
<@w.until "Was due"/>
It was held and counts as late.
</@w.body>
