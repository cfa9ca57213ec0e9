<#import "hazard-words.ftl" as w>
复查不通过：${name}<#if deadlineDay??>，${deadlineDay} 前整改</#if>
<@w.body>
<@w.where/>
<@w.deadline left=true/>
<@w.said "不通过的原因"/>
请重新整改并反馈。
</@w.body>
