<#import "hazard-words.ftl" as w>
Acceptance failed: ${name}
<@w.body>
<@w.where/>
<@w.said "Why"/>
Please go on and apply again.
</@w.body>
