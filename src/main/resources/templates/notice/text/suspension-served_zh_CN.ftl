<#import "hazard-words.ftl" as w>
停产停业决定已送达：${name}
<@w.body>
<@w.where/>
请立即停止决定范围内的生产经营和使用，撤出人员，未经审查同意不得恢复。
</@w.body>
