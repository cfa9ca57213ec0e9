<#import "hazard-words.ftl" as w>
演练改期：${name}
<@w.body>
<@w.where/>
<#if at??>新的时间：${at}</#if>
请按新的时间安排。
</@w.body>
