<#import "hazard-words.ftl" as w>
退回重办：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
请补正后重新提交。
</@w.body>
