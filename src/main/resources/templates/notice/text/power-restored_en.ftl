<#import "hazard-words.ftl" as w>
Power restored: ${name}
<@w.body>
<@w.where/>
</@w.body>
