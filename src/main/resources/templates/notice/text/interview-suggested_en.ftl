<#import "hazard-words.ftl" as w>
Interview suggested: ${name}
<@w.body>
<@w.where/>
The plan was returned three times. Please consider an interview.
</@w.body>
