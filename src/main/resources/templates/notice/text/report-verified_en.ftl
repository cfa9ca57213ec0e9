<#import "hazard-words.ftl" as w>
Your report was confirmed: ${name}
<@w.body>
<@w.where/>
It was found to be real and will be put right. You will be told when it is settled.
</@w.body>
