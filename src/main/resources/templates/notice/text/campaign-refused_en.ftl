<#import "hazard-words.ftl" as w>
Campaign plan refused: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
