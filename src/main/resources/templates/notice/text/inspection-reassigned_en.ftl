<#import "hazard-words.ftl" as w>
Inspection given to you: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
<@w.until "Until"/>
</@w.body>
