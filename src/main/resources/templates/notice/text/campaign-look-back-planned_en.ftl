<#import "hazard-words.ftl" as w>
Look-back planned: ${name}<#if untilDay??>, ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.objects "Enterprises drawn"/>
<@w.until "From"/>
Unannounced: do not tell the enterprises.
</@w.body>
