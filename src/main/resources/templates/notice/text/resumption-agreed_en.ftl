<#import "hazard-words.ftl" as w>
Resumption agreed: ${name}
<@w.body>
<@w.where/>
Work may begin again.
</@w.body>
