<#import "hazard-words.ftl" as w>
自查任务撤回：${name}
<@w.body>
<@w.where/>
不必再做。
</@w.body>
