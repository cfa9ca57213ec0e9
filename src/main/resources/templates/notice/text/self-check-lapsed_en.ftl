<#import "hazard-words.ftl" as w>
Self-check not made: ${name}
<@w.body>
<@w.where/>
<@w.until "Was due"/>
It is closed and counts as not made.
</@w.body>
