<#import "hazard-words.ftl" as w>
检查通知：${name}<#if untilDay??>，${untilDay} 前</#if>
<@w.body>
<@w.where/>
<@w.until "检查截止"/>
执法人员将到现场检查，请安排负责人在场并备好资料；检查通知书在页面下载。
</@w.body>
