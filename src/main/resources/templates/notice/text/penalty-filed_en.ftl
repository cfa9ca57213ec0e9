<#import "hazard-words.ftl" as w>
Referred for a penalty: ${name}
<@w.body>
<@w.where/>
The hazard still has to be put right at once.
</@w.body>
