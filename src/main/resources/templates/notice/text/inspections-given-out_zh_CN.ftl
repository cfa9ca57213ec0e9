<#import "hazard-words.ftl" as w>
检查任务已下达：${name}
<@w.body>
<@w.where/>
<@w.objects "检查对象"/>
<@w.until "检查截止"/>
请在待办中办理。
</@w.body>
