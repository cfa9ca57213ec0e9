<#import "hazard-words.ftl" as w>
Drill still not held: ${name}
<@w.body>
<@w.where/>
<@w.until "Was due"/>
The unit was urged and has not made up for it. Please press.
</@w.body>
