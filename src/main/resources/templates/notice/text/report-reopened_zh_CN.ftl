<#import "hazard-words.ftl" as w>
您上报的隐患重新办理：${name}
<@w.body>
<@w.where/>
案件已重新启动，办结后再告知您。
</@w.body>
