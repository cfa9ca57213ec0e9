<#import "hazard-words.ftl" as w>
已解除停电：${name}
<@w.body>
<@w.where/>
供电已恢复。
</@w.body>
