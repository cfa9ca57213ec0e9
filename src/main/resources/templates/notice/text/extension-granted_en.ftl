<#import "hazard-words.ftl" as w>
Extension granted: ${name}<#if deadlineDay??>, to ${deadlineDay}</#if>
<@w.body>
<@w.where/>
<@w.deadline/>
<@w.said "Reason"/>
</@w.body>
