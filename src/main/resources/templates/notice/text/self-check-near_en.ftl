<#import "hazard-words.ftl" as w>
Self-check due soon: ${name}<#if untilDay??>, ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "Until"/>
</@w.body>
