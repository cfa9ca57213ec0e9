应急预案${kind}<#if days == "0">今天到期<#else>还有 ${days} 天到期</#if>
${owner}的《${item}》（${version}）应于 ${expiresOn} 前${kind}。<#if kind == "备案">请办理备案，由受理部门登记备案日期。<#else>请组织评估，在预案页面登记结论；需要修订的，修订后重新备案。</#if>
