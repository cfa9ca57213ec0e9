<#-- Lines that several notices share. -->
<#macro body><#compress><#nested></#compress></#macro>

<#macro where>
<#if (caseKind!"hazard") != "hazard">
<#if place?has_content>
<#if caseKind?starts_with("drill") || caseKind == "statistics">单位<#else>企业</#if>：${place}
</#if>
${{"campaign": "专项", "inspection": "检查", "self-check": "自查", "drill": "演练", "drill-plan": "年度演练计划", "statistics": "统计表"}[caseKind]}：${title}（${number}）
<#elseif place?has_content>
地点：${place}
隐患：${title}（${number}）
<#else>
编号：${number}
</#if>
</#macro>

<#macro deadline left=false>
<#if .data_model.deadline??>
整改期限：${.data_model.deadline}<#if left><@count "deadline"/></#if>
</#if>
</#macro>

<#macro due>
<#if .data_model.due??>
办理期限：${.data_model.due}<@count "due"/>
</#if>
</#macro>

<#macro until label>
<#if .data_model.until??>
${label}：${.data_model.until}
</#if>
</#macro>

<#macro count what><#if .data_model[what + "LeftDays"]??>（通知时还剩 ${.data_model[what + "LeftDays"]} 天）<#elseif .data_model[what + "LeftHours"]??><#if .data_model[what + "LeftHours"] == "0">（通知时不足 1 小时）<#else>（通知时还剩 ${.data_model[what + "LeftHours"]} 小时）</#if><#elseif .data_model[what + "LateDays"]??><#if .data_model[what + "LateDays"] == "0">（已逾期）<#else>（通知时逾期 ${.data_model[what + "LateDays"]} 个工作日）</#if></#if></#macro>

<#macro objects label>
<#if .data_model.objects??>
${label}：${.data_model.objects} 户<#if .data_model.names?has_content>，${.data_model.names}</#if>
</#if>
</#macro>

<#macro said label>
<#if words??>
${label}：${words}
</#if>
</#macro>

<#macro task>
<#if .data_model.task??>
任务：${.data_model.task}
</#if>
</#macro>

<#macro level>
<#if .data_model.level! == "MAJOR">
等级：重大隐患
</#if>
</#macro>
