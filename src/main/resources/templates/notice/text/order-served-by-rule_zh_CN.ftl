<#import "hazard-words.ftl" as w>
整改要求视为送达：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
逾期未签收，按规定视为送达，整改期限照常计算。
</@w.body>
