<#import "hazard-words.ftl" as w>
您上报的隐患已责令整改：${name}
<@w.body>
<@w.where/>
<@w.deadline/>
整改单位已收到整改要求，销号后再告知您。
</@w.body>
