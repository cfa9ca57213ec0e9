<#import "hazard-words.ftl" as w>
已撤回：${name}
<@w.body>
<@w.where/>
<#if task??>任务「${task}」已由提交人撤回，暂不用办理。<#else>已由提交人撤回，暂不用办理。</#if>
<@w.said "撤回原因"/>
</@w.body>
