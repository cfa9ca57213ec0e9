<#import "hazard-words.ftl" as w>
Statistics overdue: ${name}
<@w.body>
<@w.where/>
<@w.until "To be submitted by"/>
Please check them and have them signed; the delay is on record.
</@w.body>
