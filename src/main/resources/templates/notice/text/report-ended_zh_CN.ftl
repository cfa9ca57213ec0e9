<#import "hazard-words.ftl" as w>
您上报的隐患已办结：${name}
<@w.body>
<@w.where/>
<#if state! == "SHUT_DOWN">该单位或场所已决定关闭。<#elseif state! == "TRANSFERRED">已移送有权处理的单位。<#else>按误报撤销。</#if>
</@w.body>
