<#import "hazard-words.ftl" as w>
Your report was passed on: ${name}
<@w.body>
<@w.where/>
<#if receiver??>It was passed on to ${receiver}.<#else>It was passed on to the authority in charge.</#if>
</@w.body>
