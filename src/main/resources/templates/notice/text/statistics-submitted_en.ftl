<#import "hazard-words.ftl" as w>
Statistics submitted: ${name}
<@w.body>
<@w.where/>
The figures are kept as signed; a correction is another report.
</@w.body>
