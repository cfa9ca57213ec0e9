<#import "hazard-words.ftl" as w>
专项方案退回修改：${name}
<@w.body>
<@w.where/>
<@w.said "退回原因"/>
请修改后重新提交。
</@w.body>
