<#import "hazard-words.ftl" as w>
检查期将届满：${name}<#if untilDay??>，${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.objects "尚未完成"/>
<@w.until "检查截止"/>
</@w.body>
