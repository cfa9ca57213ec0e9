<#import "hazard-words.ftl" as w>
检查期限将到：${name}<#if untilDay??>，${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "检查截止"/>
</@w.body>
