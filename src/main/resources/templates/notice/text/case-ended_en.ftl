<#import "hazard-words.ftl" as w>
<#if state! == "SHUT_DOWN">Closed down<#elseif state! == "TRANSFERRED">Passed on<#else>Withdrawn</#if>: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
The case is over.
</@w.body>
