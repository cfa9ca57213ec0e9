<#import "hazard-words.ftl" as w>
Your report led to an order: ${name}
<@w.body>
<@w.where/>
<@w.deadline/>
The unit in charge was ordered to put it right. You will be told when it is closed.
</@w.body>
