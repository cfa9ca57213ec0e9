<#import "hazard-words.ftl" as w>
您上报的隐患核实不属实：${name}
<@w.body>
<@w.where/>
<@w.said "核实意见"/>
如情况有变化，请重新上报并附照片。
</@w.body>
