<#import "hazard-words.ftl" as w>
Weekly report missing: ${name}
<@w.body>
<@w.where/>
Please send this week’s report now.
</@w.body>
