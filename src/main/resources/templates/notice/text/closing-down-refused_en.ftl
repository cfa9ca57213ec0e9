<#import "hazard-words.ftl" as w>
Closing down refused: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
