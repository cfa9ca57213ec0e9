<#import "hazard-words.ftl" as w>
险情已有人响应：${name}
<@w.body>
<@w.where/>
${by}已响应，正在处置。
</@w.body>
