<#import "hazard-words.ftl" as w>
Look-back is over: ${name}
<@w.body>
<@w.where/>
<#if found??>The same again at ${found} of ${objects!"0"} enterprises.<#else>No figure came of it.</#if>
</@w.body>
