<#if kind == "备案">Filing<#else>Evaluation</#if> of a contingency plan is overdue
The plan “${item}” (${version}) of ${owner} was to be <#if kind == "备案">filed<#else>evaluated</#if> by ${expiresOn}, and nothing was entered. <#if caseNumber?has_content>Hazard ${caseNumber} was opened; the street verifies it.<#else>Please do it soon.</#if>
