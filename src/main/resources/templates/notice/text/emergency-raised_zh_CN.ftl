<#import "hazard-words.ftl" as w>
现实危险，立即响应：${name}
<@w.body>
<@w.where/>
请立即撤人、警戒、断气断电，并在系统内响应。
需要时拨打 119、120。
</@w.body>
