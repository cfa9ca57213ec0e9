<#import "hazard-words.ftl" as w>
Legal hold: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
