<#import "hazard-words.ftl" as w>
Seal not checked: ${name}
<@w.body>
<@w.where/>
Please have the seal checked.
</@w.body>
