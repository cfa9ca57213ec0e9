<#import "hazard-words.ftl" as w>
Drill not moved: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
<#if at??>Time: ${at}</#if>
Please hold it as planned.
</@w.body>
