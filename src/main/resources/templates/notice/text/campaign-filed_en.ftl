<#import "hazard-words.ftl" as w>
Campaign filed: ${name}
<@w.body>
<@w.where/>
<@w.until "Inspections until"/>
Next: the pool is frozen and objects are chosen.
</@w.body>
