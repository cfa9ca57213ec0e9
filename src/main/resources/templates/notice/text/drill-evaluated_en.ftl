<#import "hazard-words.ftl" as w>
Drill evaluated: ${name}
<@w.body>
<@w.where/>
<#if score??>Score: ${score}</#if>
Please improve as advised and file the report.
</@w.body>
