<#import "hazard-words.ftl" as w>
Taken back: ${name}
<@w.body>
<@w.where/>
<#if task??>The task “${task}” was taken back by its sender; nothing to do now.<#else>It was taken back by its sender; nothing to do now.</#if>
<@w.said "Why"/>
</@w.body>
