<#import "hazard-words.ftl" as w>
演练归档：${name}
<@w.body>
<@w.where/>
报告和改进都已完成。
</@w.body>
