<#import "hazard-words.ftl" as w>
抄送给您：${name}
<@w.body>
<@w.where/>
<@w.said "说明"/>
</@w.body>
