<#import "hazard-words.ftl" as w>
年度演练计划退回：${name}
<@w.body>
<@w.where/>
<@w.said "退回原因"/>
请调整后重新提交。
</@w.body>
