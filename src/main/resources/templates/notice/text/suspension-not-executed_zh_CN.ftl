<#import "hazard-words.ftl" as w>
停产停业决定尚未执行：${name}
<@w.body>
<@w.where/>
<@w.said "现场情况"/>
请立即执行，执法人员将再次核查。
</@w.body>
