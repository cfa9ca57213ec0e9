<#-- Lines that several notices share. -->
<#macro body><#compress><#nested></#compress></#macro>

<#macro where>
<#if (caseKind!"hazard") != "hazard">
<#if place?has_content>
<#if caseKind?starts_with("drill") || caseKind == "statistics">Unit<#else>Enterprise</#if>: ${place}
</#if>
${{"campaign": "Campaign", "inspection": "Inspection", "self-check": "Self-check", "drill": "Drill", "drill-plan": "Annual drill plan", "statistics": "Statistics"}[caseKind]}: ${title} (${number})
<#elseif place?has_content>
Place: ${place}
Hazard: ${title} (${number})
<#else>
Number: ${number}
</#if>
</#macro>

<#macro deadline left=false>
<#if .data_model.deadline??>
To be put right by: ${.data_model.deadline}<#if left><@count "deadline"/></#if>
</#if>
</#macro>

<#macro due>
<#if .data_model.due??>
Due: ${.data_model.due}<@count "due"/>
</#if>
</#macro>

<#macro until label>
<#if .data_model.until??>
${label}: ${.data_model.until}
</#if>
</#macro>

<#macro count what><#if .data_model[what + "LeftDays"]??> (<@days .data_model[what + "LeftDays"] "day"/> left when told)<#elseif .data_model[what + "LeftHours"]??><#if .data_model[what + "LeftHours"] == "0"> (less than an hour left when told)<#else> (<@days .data_model[what + "LeftHours"] "hour"/> left when told)</#if><#elseif .data_model[what + "LateDays"]??><#if .data_model[what + "LateDays"] == "0"> (overdue)<#else> (<@days .data_model[what + "LateDays"] "working day"/> overdue when told)</#if></#if></#macro>

<#macro days n unit>${n} ${unit}<#if n != "1">s</#if></#macro>

<#macro objects label>
<#if .data_model.objects??>
${label}: ${.data_model.objects}<#if .data_model.names?has_content>, ${.data_model.names}</#if>
</#if>
</#macro>

<#macro said label>
<#if words??>
${label}: ${words}
</#if>
</#macro>

<#macro task>
<#if .data_model.task??>
Task: ${.data_model.task}
</#if>
</#macro>

<#macro level>
<#if .data_model.level! == "MAJOR">
Level: major hazard
</#if>
</#macro>
