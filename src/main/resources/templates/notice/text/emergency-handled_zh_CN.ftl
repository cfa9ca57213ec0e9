<#import "hazard-words.ftl" as w>
险情已控制：${name}
<@w.body>
<@w.where/>
<@w.said "处置情况"/>
不再有现实危险，隐患继续按程序整改。
</@w.body>
