<#import "hazard-words.ftl" as w>
Your report was taken up again: ${name}
<@w.body>
<@w.where/>
The case was reopened. You will be told when it is settled.
</@w.body>
