<#import "hazard-words.ftl" as w>
Interview missed: ${name}
<@w.body>
<@w.where/>
Nobody came. Please consider what follows.
</@w.body>
