<#import "hazard-words.ftl" as w>
征求您的意见：${name}
<@w.body>
<@w.task/>
<@w.where/>
<@w.said "问题"/>
</@w.body>
