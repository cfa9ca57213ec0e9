<#import "hazard-words.ftl" as w>
整改要求已变更：${name}
<@w.body>
<@w.where/>
<@w.deadline/>
<@w.said "变更后的要求"/>
请按变更后的要求和期限整改。
</@w.body>
