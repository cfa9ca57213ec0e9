<#import "hazard-words.ftl" as w>
督办月报：${name}
<@w.body>
<@w.where/>
<#if words??>${words}</#if>
</@w.body>
