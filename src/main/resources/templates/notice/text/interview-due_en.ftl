<#import "hazard-words.ftl" as w>
Interview: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
The head of the enterprise will be interviewed; time and place follow.
</@w.body>
