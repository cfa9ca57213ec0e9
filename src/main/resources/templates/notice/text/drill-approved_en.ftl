<#import "hazard-words.ftl" as w>
Drill plan approved: ${name}
<@w.body>
<@w.where/>
<#if at??>Time: ${at}</#if>
Please hold it as planned.
</@w.body>
