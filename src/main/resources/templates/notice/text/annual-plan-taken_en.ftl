<#import "hazard-words.ftl" as w>
Annual drill plan sent: ${name}
<@w.body>
<@w.where/>
Nobody adjusted it in time, so the proposed days go to be confirmed.
</@w.body>
