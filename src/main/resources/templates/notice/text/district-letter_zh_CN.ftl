<#import "hazard-words.ftl" as w>
收到督办函：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
<@w.said "督办意见"/>
请在要求的日期前整改并答复。
</@w.body>
