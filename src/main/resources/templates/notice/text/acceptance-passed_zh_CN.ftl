<#import "hazard-words.ftl" as w>
验收通过：${name}
<@w.body>
<@w.where/>
联合验收已通过，等待摘牌审批。
</@w.body>
