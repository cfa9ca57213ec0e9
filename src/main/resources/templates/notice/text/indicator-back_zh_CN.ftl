${unit}：${indicator}已恢复
${from} 至 ${to} 为 ${value}<#if parts?has_content>（${parts}）</#if>，回到控制范围（<#if low?has_content>不低于 ${low}</#if><#if low?has_content && high?has_content>、</#if><#if high?has_content>不高于 ${high}</#if>）。
