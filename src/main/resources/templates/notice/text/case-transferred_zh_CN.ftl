<#import "hazard-words.ftl" as w>
收到移送隐患：${name}
<@w.body>
<@w.where/>
<@w.said "移送说明"/>
请按职责接收办理。
</@w.body>
