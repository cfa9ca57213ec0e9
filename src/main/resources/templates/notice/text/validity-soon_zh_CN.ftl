${kind}<#if days == "0">今天到期<#else>还有 ${days} 天到期</#if>
${owner}的${kind}<#if item?has_content>（${item}）</#if>有效期至 ${expiresOn}。请及时办理续期，并登记新的有效期；到期未续的转为隐患。
