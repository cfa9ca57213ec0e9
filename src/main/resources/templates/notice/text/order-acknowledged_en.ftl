<#import "hazard-words.ftl" as w>
Order acknowledged: ${name}
<@w.body>
<@w.where/>
<@w.deadline/>
</@w.body>
