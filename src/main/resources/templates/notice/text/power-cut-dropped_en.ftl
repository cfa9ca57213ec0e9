<#import "hazard-words.ftl" as w>
Power stays on: ${name}
<@w.body>
<@w.where/>
The decision was carried out.
</@w.body>
