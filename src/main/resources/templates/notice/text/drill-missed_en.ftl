<#import "hazard-words.ftl" as w>
Drill missed: ${name}
<@w.body>
<@w.where/>
<@w.until "Was due"/>
It can still be made up for and counts as late.
</@w.body>
