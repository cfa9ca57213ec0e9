<#import "hazard-words.ftl" as w>
Annual drill plan withdrawn: ${name}
<@w.body>
<@w.where/>
Nothing is left to drill in that year.
</@w.body>
