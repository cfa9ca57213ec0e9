<#import "hazard-words.ftl" as w>
Order withdrawn: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
The order no longer holds; wait for a new one.
</@w.body>
