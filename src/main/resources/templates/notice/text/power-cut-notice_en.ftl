<#import "hazard-words.ftl" as w>
Power to be cut: ${name}<#if untilDay??>, from ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "Not before"/>
It is not cut if the decision is carried out before.
</@w.body>
