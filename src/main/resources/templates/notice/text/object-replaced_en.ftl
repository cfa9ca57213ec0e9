<#import "hazard-words.ftl" as w>
Object replaced: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
The next number of the draw takes its place.
</@w.body>
