<#import "hazard-words.ftl" as w>
Due soon: ${name}<#if deadlineDay??>, ${deadlineDay}</#if>
<@w.body>
<@w.where/>
<@w.deadline/>
Please finish in time and report back, or apply for an extension.
</@w.body>
