<#import "hazard-words.ftl" as w>
评论中提到您：${name}
<@w.body>
<@w.where/>
<@w.said "内容"/>
</@w.body>
