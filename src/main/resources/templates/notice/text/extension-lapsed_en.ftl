<#import "hazard-words.ftl" as w>
Extension lapsed: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
It was not decided in time and counts as refused; the deadline stands.
</@w.body>
