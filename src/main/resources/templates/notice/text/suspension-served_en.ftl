<#import "hazard-words.ftl" as w>
Suspension served: ${name}
<@w.body>
<@w.where/>
Stop work in its scope at once; do not begin again without consent.
</@w.body>
