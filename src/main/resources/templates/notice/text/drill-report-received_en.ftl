<#import "hazard-words.ftl" as w>
Drill report received: ${name}
<@w.body>
<@w.where/>
<#if score??>Score: ${score}</#if>
</@w.body>
