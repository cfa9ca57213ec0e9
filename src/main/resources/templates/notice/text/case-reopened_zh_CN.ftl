<#import "hazard-words.ftl" as w>
案件重新启动：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
已办结的案件重新办理，请按新的任务办理。
</@w.body>
