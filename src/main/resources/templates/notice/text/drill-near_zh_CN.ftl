<#import "hazard-words.ftl" as w>
演练窗口将结束：${name}<#if untilDay??>，${untilDay} 前</#if>
<@w.body>
<@w.where/>
<@w.until "窗口至"/>
请按时组织；未排期的尽快编制方案。
</@w.body>
