<#import "hazard-words.ftl" as w>
Annual drill plan to confirm: ${name}
<@w.body>
<@w.where/>
<@w.until "Was due"/>
The windows of its drills run all the same.
</@w.body>
