<#import "hazard-words.ftl" as w>
演练方案退回：${name}
<@w.body>
<@w.where/>
<@w.said "退回原因"/>
请修改后重新提交。
</@w.body>
