<#import "hazard-words.ftl" as w>
Cannot be inspected: ${name}
<@w.body>
<@w.where/>
<@w.said "What was found"/>
The street has confirmed it; the inspection is over.
</@w.body>
