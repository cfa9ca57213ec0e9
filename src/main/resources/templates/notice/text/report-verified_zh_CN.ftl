<#import "hazard-words.ftl" as w>
您上报的隐患已核实：${name}
<@w.body>
<@w.where/>
街道或部门已核实属实，将责令整改，办结后再告知您。
</@w.body>
