<#import "hazard-words.ftl" as w>
回头看已安排：${name}<#if untilDay??>，${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.objects "抽中对象"/>
<@w.until "开始日期"/>
不事先通知企业。
</@w.body>
