<#import "hazard-words.ftl" as w>
决定关闭：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
请按决定停止生产经营。
</@w.body>
