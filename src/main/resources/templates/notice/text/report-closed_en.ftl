<#import "hazard-words.ftl" as w>
Your report is settled: ${name}
<@w.body>
<@w.where/>
It was put right and checked; the case is closed. Thank you.
</@w.body>
