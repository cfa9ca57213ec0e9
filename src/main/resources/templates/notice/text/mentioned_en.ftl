<#import "hazard-words.ftl" as w>
You are mentioned: ${name}
<@w.body>
<@w.where/>
<@w.said "Comment"/>
</@w.body>
