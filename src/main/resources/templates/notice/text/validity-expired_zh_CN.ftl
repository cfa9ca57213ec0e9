${kind}已到期，没有登记续期
${owner}的${kind}<#if item?has_content>（${item}）</#if>已于 ${expiresOn} 到期。<#if caseNumber?has_content>已生成隐患 ${caseNumber}，由街道核实。<#else>请尽快办理续期，已续期的请登记新的有效期。</#if>
