<#import "hazard-words.ftl" as w>
催办：${name}
<@w.body>
<@w.task/>
<@w.where/>
<@w.said "催办内容"/>
请尽快办理。
</@w.body>
