${unit}：${indicator}离开控制范围
${from} 至 ${to} 为 ${value}<#if parts?has_content>（${parts}）</#if>，控制范围为<#if low?has_content>不低于 ${low}</#if><#if low?has_content && high?has_content>、</#if><#if high?has_content>不高于 ${high}</#if>。恢复时另行通知。
