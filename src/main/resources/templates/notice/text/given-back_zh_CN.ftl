<#import "hazard-words.ftl" as w>
代办结束，任务退回岗位：${name}
<@w.body>
<@w.task/>
<@w.where/>
请领取办理。
</@w.body>
