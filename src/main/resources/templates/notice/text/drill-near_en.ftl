<#import "hazard-words.ftl" as w>
Drill window ends: ${name}<#if untilDay??>, ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "Until"/>
Please hold it in time; plan it where that was not done.
</@w.body>
