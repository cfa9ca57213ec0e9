<#import "hazard-words.ftl" as w>
您上报的隐患已撤销：${name}
<@w.body>
<@w.where/>
<@w.said "意见"/>
该案按误报撤销，不再办理。
</@w.body>
