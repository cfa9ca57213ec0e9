<#import "hazard-words.ftl" as w>
Closed: ${name}
<@w.body>
<@w.where/>
The hazard is gone; the case is closed.
</@w.body>
