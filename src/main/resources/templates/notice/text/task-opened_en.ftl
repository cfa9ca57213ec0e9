<#import "hazard-words.ftl" as w>
To do “${taskShort}”: ${name}
<@w.body>
<@w.where/>
<@w.due/>
<@w.level/>
</@w.body>
