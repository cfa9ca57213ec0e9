<#import "hazard-words.ftl" as w>
转办给您：${name}
<@w.body>
<@w.task/>
<@w.where/>
<@w.said "转办原因"/>
</@w.body>
