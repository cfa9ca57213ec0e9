<#import "hazard-words.ftl" as w>
责令整改：${name}<#if deadlineDay??>，${deadlineDay} 前完成</#if>
<@w.body>
<@w.where/>
<@w.deadline left=true/>
<@w.said "整改要求"/>
请登录签收，按期整改并反馈；有异议的可在异议期内提出。
</@w.body>
