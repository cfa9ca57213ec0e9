<#import "hazard-words.ftl" as w>
Hold lifted: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
</@w.body>
