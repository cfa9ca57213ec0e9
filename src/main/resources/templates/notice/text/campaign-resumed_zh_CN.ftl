<#import "hazard-words.ftl" as w>
专项恢复：${name}
<@w.body>
<@w.where/>
<@w.said "说明"/>
<@w.until "检查截止"/>
</@w.body>
