<#import "hazard-words.ftl" as w>
不再征求您的意见：${name}
<@w.body>
<@w.task/>
<@w.where/>
</@w.body>
