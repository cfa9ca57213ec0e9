<#import "hazard-words.ftl" as w>
Drill neglected: ${name}
<@w.body>
<@w.where/>
<@w.until "Was due"/>
The unit was pressed and has not made up for it.
</@w.body>
