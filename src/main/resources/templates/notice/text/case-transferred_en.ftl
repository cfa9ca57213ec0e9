<#import "hazard-words.ftl" as w>
Case passed on to you: ${name}
<@w.body>
<@w.where/>
<@w.said "Remarks"/>
Please take it over.
</@w.body>
