<#import "hazard-words.ftl" as w>
Taken up by the street: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
It is overdue and now in the hands of the street. Please put it right now.
</@w.body>
