<#import "hazard-words.ftl" as w>
Listing considered: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
The safety committee considers listing it.
</@w.body>
