<#import "hazard-words.ftl" as w>
险情无人响应，请接手：${name}
<@w.body>
<@w.where/>
规定时间内无人响应，请立即接手处置。
</@w.body>
