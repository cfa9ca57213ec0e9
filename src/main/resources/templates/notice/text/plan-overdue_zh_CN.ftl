应急预案${kind}已逾期
${owner}的《${item}》（${version}）应于 ${expiresOn} 前${kind}，至今没有登记。<#if caseNumber?has_content>已生成隐患 ${caseNumber}，由街道核实。<#elseif kind == "备案">请尽快办理备案。<#else>请尽快组织评估，在预案页面登记结论。</#if>
