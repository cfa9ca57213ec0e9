<#import "hazard-words.ftl" as w>
Visit missed: ${name}
<@w.body>
<@w.where/>
The supervising department has not come in time.
</@w.body>
