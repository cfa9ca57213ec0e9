<#import "hazard-words.ftl" as w>
已批准延期：${name}<#if deadlineDay??>，至 ${deadlineDay}</#if>
<@w.body>
<@w.where/>
<@w.deadline/>
<@w.said "理由"/>
请在延期内完成整改。
</@w.body>
