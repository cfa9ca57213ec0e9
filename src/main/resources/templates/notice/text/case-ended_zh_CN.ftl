<#import "hazard-words.ftl" as w>
<#if state! == "SHUT_DOWN">已关闭取缔<#elseif state! == "TRANSFERRED">已移送<#else>已撤销</#if>：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
案件办结，不再按原要求办理。
</@w.body>
