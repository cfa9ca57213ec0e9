<#import "hazard-words.ftl" as w>
拒不停产且有现实危险：${name}
<@w.body>
<@w.where/>
<@w.said "现场情况"/>
请研究停止供电等措施。
</@w.body>
