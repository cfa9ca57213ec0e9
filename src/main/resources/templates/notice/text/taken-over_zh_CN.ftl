<#import "hazard-words.ftl" as w>
代理人已接手：${name}
<@w.body>
<@w.task/>
<@w.where/>
您不在期间由代理人办理。
</@w.body>
