<#import "hazard-words.ftl" as w>
Reported as put right: ${name}
<@w.body>
<@w.where/>
The review follows.
</@w.body>
