<#import "hazard-words.ftl" as w>
Taken over for you: ${name}
<@w.body>
<@w.task/>
<@w.where/>
</@w.body>
