<#import "hazard-words.ftl" as w>
须重演：${name}
<@w.body>
<@w.where/>
<#if otherCase??>重演编号：${otherCase}</#if>
请在期限内编制方案、报批并重演。
</@w.body>
