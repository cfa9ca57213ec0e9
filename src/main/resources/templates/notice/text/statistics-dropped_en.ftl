<#import "hazard-words.ftl" as w>
Statistics withdrawn: ${name}
<@w.body>
<@w.where/>
The enterprise is gone; nothing is owed of this period.
</@w.body>
