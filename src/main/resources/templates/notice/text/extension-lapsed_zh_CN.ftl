<#import "hazard-words.ftl" as w>
延期申请未获批准：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
审批期满未答复，视为未批准，请按原期限整改。
</@w.body>
