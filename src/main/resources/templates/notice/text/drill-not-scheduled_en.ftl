<#import "hazard-words.ftl" as w>
Drill not planned: ${name}<#if untilDay??>, by ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "Until"/>
Its window ends soon and the unit has no plan for it. Please urge.
</@w.body>
