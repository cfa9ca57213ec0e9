<#import "hazard-words.ftl" as w>
Order changed: ${name}
<@w.body>
<@w.where/>
<@w.deadline/>
<@w.said "Now required"/>
Please follow the order as changed.
</@w.body>
