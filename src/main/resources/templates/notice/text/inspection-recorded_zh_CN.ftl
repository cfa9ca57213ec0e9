<#import "hazard-words.ftl" as w>
现场检查已完成：${name}
<@w.body>
<@w.where/>
现场检查记录在页面下载；查出的隐患另行通知。
</@w.body>
