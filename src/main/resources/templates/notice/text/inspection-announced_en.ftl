<#import "hazard-words.ftl" as w>
Notice of inspection: ${name}<#if untilDay??>, by ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "Until"/>
Officers will come; the notice itself is on the page.
</@w.body>
