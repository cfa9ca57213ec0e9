<#import "hazard-words.ftl" as w>
意见已答复：${name}
<@w.body>
<@w.task/>
<@w.where/>
<@w.said "意见"/>
</@w.body>
