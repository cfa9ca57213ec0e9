<#import "hazard-words.ftl" as w>
不同意恢复：${name}
<@w.body>
<@w.where/>
<@w.said "审查情况"/>
请继续停产整改，完成后重新申请。
</@w.body>
