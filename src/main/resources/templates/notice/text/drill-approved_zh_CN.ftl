<#import "hazard-words.ftl" as w>
演练方案已批准：${name}
<@w.body>
<@w.where/>
<#if at??>演练时间：${at}</#if>
请按方案组织。
</@w.body>
