<#import "hazard-words.ftl" as w>
Your report is settled: ${name}
<@w.body>
<@w.where/>
<#if state! == "SHUT_DOWN">The place is closed down for good.<#elseif state! == "TRANSFERRED">It was passed on to the authority in charge.<#else>It was withdrawn as a mistake.</#if>
</@w.body>
