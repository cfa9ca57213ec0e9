<#import "hazard-words.ftl" as w>
Failed twice: ${name}
<@w.body>
<@w.where/>
<@w.deadline/>
<@w.said "Why"/>
Please press for it; a third failure leads to the question of a listing.
</@w.body>
