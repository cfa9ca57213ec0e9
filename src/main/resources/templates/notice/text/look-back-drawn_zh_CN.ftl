<#import "hazard-words.ftl" as w>
抽中回头看：${name}<#if untilDay??>，${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "核查日"/>
不事先通知企业；任务在核查日出现在待办中。
</@w.body>
