<#import "hazard-words.ftl" as w>
整改已到期，催办：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
请立即整改并反馈；继续逾期将逐级督办。
</@w.body>
