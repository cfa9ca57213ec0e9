<#import "hazard-words.ftl" as w>
检查任务转给您：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
<@w.until "检查截止"/>
</@w.body>
