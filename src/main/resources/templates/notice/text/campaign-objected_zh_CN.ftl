<#import "hazard-words.ftl" as w>
专项备案有异议：${name}
<@w.body>
<@w.where/>
<@w.said "异议"/>
请修改方案后重新提交。
</@w.body>
