<#import "hazard-words.ftl" as w>
Put under supervision: ${name}<#if untilDay??>, by ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "To be settled by"/>
<@w.said "Required"/>
Please report progress each week and apply for acceptance.
</@w.body>
