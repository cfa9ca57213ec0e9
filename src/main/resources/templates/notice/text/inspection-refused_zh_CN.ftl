<#import "hazard-words.ftl" as w>
企业拒绝检查：${name}
<@w.body>
<@w.where/>
<@w.said "意见"/>
已决定依法处理，本次检查结束。
</@w.body>
