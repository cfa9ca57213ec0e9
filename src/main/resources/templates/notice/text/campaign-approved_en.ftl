<#import "hazard-words.ftl" as w>
Campaign plan approved: ${name}
<@w.body>
<@w.where/>
<@w.said "Opinion"/>
It goes to the safety committee for filing.
</@w.body>
