<#import "hazard-words.ftl" as w>
Back with its post: ${name}
<@w.body>
<@w.task/>
<@w.where/>
</@w.body>
