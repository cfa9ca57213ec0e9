<#import "hazard-words.ftl" as w>
Opinion no longer needed: ${name}
<@w.body>
<@w.task/>
<@w.where/>
</@w.body>
