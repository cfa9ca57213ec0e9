<#import "hazard-words.ftl" as w>
Inspections given out: ${name}
<@w.body>
<@w.where/>
<@w.objects "Enterprises"/>
<@w.until "Until"/>
They stand in your tasks.
</@w.body>
