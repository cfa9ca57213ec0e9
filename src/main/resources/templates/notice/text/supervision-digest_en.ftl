<#import "hazard-words.ftl" as w>
Monthly digest: ${name}
<@w.body>
<@w.where/>
<#if words??>${words}</#if>
</@w.body>
