<#import "hazard-words.ftl" as w>
Your report was merged: ${name}
<@w.body>
<@w.where/>
The same hazard is being handled already; your report now belongs to that case.
</@w.body>
