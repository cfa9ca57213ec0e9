<#import "hazard-words.ftl" as w>
Self-check withdrawn: ${name}
<@w.body>
<@w.where/>
It need not be done.
</@w.body>
