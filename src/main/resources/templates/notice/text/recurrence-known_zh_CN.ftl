<#import "hazard-words.ftl" as w>
隐患反弹，已另立案：${name}
<@w.body>
<@w.where/>
<#if otherCase??>新案编号 ${otherCase}，等级上调一级。</#if>
</@w.body>
