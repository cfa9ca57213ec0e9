<#import "hazard-words.ftl" as w>
Supervision goes on: ${name}<#if untilDay??>, by ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "New deadline"/>
<@w.said "Reason"/>
</@w.body>
