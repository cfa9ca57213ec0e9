<#import "hazard-words.ftl" as w>
停电通知：${name}<#if untilDay??>，${untilDay} 起</#if>
<@w.body>
<@w.where/>
<@w.until "停电时间不早于"/>
在此之前履行停产停业决定、消除隐患的，不再停电。
</@w.body>
