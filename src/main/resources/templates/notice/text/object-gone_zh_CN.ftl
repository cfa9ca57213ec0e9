<#import "hazard-words.ftl" as w>
检查对象无法检查：${name}
<@w.body>
<@w.where/>
<@w.said "情况"/>
街道已核实，本次检查结束。
</@w.body>
