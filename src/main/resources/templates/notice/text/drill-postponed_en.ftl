<#import "hazard-words.ftl" as w>
Drill moved: ${name}
<@w.body>
<@w.where/>
<#if at??>New time: ${at}</#if>
Please note the new time.
</@w.body>
