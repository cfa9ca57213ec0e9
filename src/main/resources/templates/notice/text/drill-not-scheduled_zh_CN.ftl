<#import "hazard-words.ftl" as w>
演练尚未排期：${name}<#if untilDay??>，${untilDay} 前</#if>
<@w.body>
<@w.where/>
<@w.until "窗口至"/>
窗口将结束，单位还没有编制演练方案，请督促。
</@w.body>
