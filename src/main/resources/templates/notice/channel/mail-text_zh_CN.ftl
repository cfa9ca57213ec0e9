<#if urgent>[紧急] </#if>${title}

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

查看详情：${link}
</#if>

--
本邮件由隐患整改系统自动发出，请勿回复。接收方式可在系统「账号 → 通知设置」中更改。
