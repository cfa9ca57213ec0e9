<#import "hazard-words.ftl" as w>
Account recovery overdue: ${number}
<@w.body>
The street did not decide in time; the district decides.
</@w.body>
