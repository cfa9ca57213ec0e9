<#import "hazard-words.ftl" as w>
演练改期未获批准：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
<#if at??>演练时间：${at}</#if>
请按原时间举行。
</@w.body>
