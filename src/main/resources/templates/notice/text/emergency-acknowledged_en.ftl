<#import "hazard-words.ftl" as w>
Danger answered: ${name}
<@w.body>
<@w.where/>
Answered by ${by}.
</@w.body>
