<#import "hazard-words.ftl" as w>
Review failed: ${name}<#if deadlineDay??>, redo by ${deadlineDay}</#if>
<@w.body>
<@w.where/>
<@w.deadline left=true/>
<@w.said "Why"/>
Please put it right and report back.
</@w.body>
