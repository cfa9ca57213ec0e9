<#import "hazard-words.ftl" as w>
Major hazard ordered: ${name}
<@w.body>
<@w.where/>
<@w.deadline/>
Please follow it up.
</@w.body>
