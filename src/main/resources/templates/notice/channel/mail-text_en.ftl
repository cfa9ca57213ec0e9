<#if urgent>[Urgent] </#if>${title}

<#if digest>
<#list items as item>
${item?counter}. ${item.title}
${item.body}
<#if item.link?has_content>${item.link}</#if>

</#list>
<#else>
${body}
</#if>
<#if link?has_content>

Open: ${link}
</#if>

--
Sent by the hazard rectification system; please do not reply. Choose how you are told under Account → Notices.
