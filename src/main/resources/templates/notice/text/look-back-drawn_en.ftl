<#import "hazard-words.ftl" as w>
Drawn for a second look: ${name}<#if untilDay??>, ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "Day of the visit"/>
Unannounced: do not tell the enterprise. The task comes on that day.
</@w.body>
