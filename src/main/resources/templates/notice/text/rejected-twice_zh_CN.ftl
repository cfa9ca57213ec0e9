<#import "hazard-words.ftl" as w>
两次复查不通过：${name}
<@w.body>
<@w.where/>
<@w.deadline/>
<@w.said "不通过的原因"/>
请督促整改；第三次不通过将研究挂牌督办。
</@w.body>
