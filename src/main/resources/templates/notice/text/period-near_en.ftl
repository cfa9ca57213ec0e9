<#import "hazard-words.ftl" as w>
Period ends soon: ${name}<#if untilDay??>, ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.objects "Still open"/>
<@w.until "Until"/>
</@w.body>
