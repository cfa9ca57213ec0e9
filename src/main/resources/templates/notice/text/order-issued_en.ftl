<#import "hazard-words.ftl" as w>
Order: ${name}<#if deadlineDay??>, by ${deadlineDay}</#if>
<@w.body>
<@w.where/>
<@w.deadline left=true/>
<@w.said "Required"/>
Please acknowledge the order, put it right in time and report back. You may object within the time allowed.
</@w.body>
