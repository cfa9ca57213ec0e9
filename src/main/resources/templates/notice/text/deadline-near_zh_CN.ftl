<#import "hazard-words.ftl" as w>
整改即将到期：${name}<#if deadlineDay??>，${deadlineDay}</#if>
<@w.body>
<@w.where/>
<@w.deadline/>
请按期完成整改并反馈；确需延期的请及时申请。
</@w.body>
