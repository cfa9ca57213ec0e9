<#import "hazard-words.ftl" as w>
已停止供电：${name}
<@w.body>
<@w.where/>
履行决定、消除事故隐患后将及时解除。
</@w.body>
