<#import "hazard-words.ftl" as w>
Drill archived: ${name}
<@w.body>
<@w.where/>
Report and improvements are done.
</@w.body>
