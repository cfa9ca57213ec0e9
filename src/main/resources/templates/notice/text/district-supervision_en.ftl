<#import "hazard-words.ftl" as w>
Taken up by the district: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
It is overdue and now in the hands of the district. Please put it right now.
</@w.body>
