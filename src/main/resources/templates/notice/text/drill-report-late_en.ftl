<#import "hazard-words.ftl" as w>
Drill report overdue: ${name}
<@w.body>
<@w.where/>
<#if reportUntil??>Was due: ${reportUntil}</#if>
Please file it.
</@w.body>
