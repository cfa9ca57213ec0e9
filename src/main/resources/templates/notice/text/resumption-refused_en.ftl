<#import "hazard-words.ftl" as w>
Resumption refused: ${name}
<@w.body>
<@w.where/>
<@w.said "What was found"/>
Please go on and apply again.
</@w.body>
