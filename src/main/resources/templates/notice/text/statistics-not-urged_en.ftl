<#import "hazard-words.ftl" as w>
Statistics overdue and not urged: ${name}
<@w.body>
<@w.where/>
<@w.until "To be submitted by"/>
Nobody has urged the unit in time.
</@w.body>
