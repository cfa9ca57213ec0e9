<#import "hazard-words.ftl" as w>
Not listed for now: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
