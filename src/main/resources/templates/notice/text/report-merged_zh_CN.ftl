<#import "hazard-words.ftl" as w>
您上报的隐患已并案：${name}
<@w.body>
<@w.where/>
同一隐患已在办理，您的上报已并入，随该案办结。
</@w.body>
