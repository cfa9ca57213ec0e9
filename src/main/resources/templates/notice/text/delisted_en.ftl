<#import "hazard-words.ftl" as w>
Delisted: ${name}
<@w.body>
<@w.where/>
The supervision is over.
</@w.body>
