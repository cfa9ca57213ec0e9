<#import "hazard-words.ftl" as w>
您上报的隐患已移送：${name}
<@w.body>
<@w.where/>
<#if receiver??>已移送${receiver}办理。<#else>已移送有权处理的单位办理。</#if>
</@w.body>
