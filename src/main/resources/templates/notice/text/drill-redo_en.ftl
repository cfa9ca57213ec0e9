<#import "hazard-words.ftl" as w>
Drill to be held again: ${name}
<@w.body>
<@w.where/>
<#if otherCase??>New drill: ${otherCase}</#if>
Please plan and hold it in time.
</@w.body>
