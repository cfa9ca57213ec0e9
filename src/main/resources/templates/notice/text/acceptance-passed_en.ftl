<#import "hazard-words.ftl" as w>
Acceptance passed: ${name}
<@w.body>
<@w.where/>
The delisting is to be approved.
</@w.body>
