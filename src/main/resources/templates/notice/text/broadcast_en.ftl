<#assign kinds = {"WEATHER": "Weather warning", "HOLIDAY": "Holiday notice", "ACCIDENT_LESSON": "Lesson of an accident"}>
[${kinds[kind]!"Notice"}] ${title}
${text}
<#if validUntil?has_content>
Valid until ${validUntil}.
</#if>
<#if confirmBy?has_content>
Open the notice and confirm that you have read it by ${confirmBy}.
</#if>
From: ${sender}
