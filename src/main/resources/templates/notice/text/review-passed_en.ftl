<#import "hazard-words.ftl" as w>
Review passed: ${name}
<@w.body>
<@w.where/>
Approval of the closure follows.
</@w.body>
