<#import "hazard-words.ftl" as w>
已反馈整改情况：${name}
<@w.body>
<@w.where/>
整改单位已反馈，等待复查。
</@w.body>
