<#import "hazard-words.ftl" as w>
Statistics asked for: ${name}
<@w.body>
<@w.where/>
<@w.said "Message"/>
<@w.until "To be submitted by"/>
Please submit them.
</@w.body>
