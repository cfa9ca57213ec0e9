<#import "hazard-words.ftl" as w>
Referred for a penalty: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
The officers consider a case.
</@w.body>
