<#import "hazard-words.ftl" as w>
Self-check missed: ${name}
<@w.body>
<@w.where/>
<@w.until "Was due"/>
It can still be done and counts as late.
</@w.body>
