<#import "hazard-words.ftl" as w>
Your report was withdrawn: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
It was taken for a mistake and is closed.
</@w.body>
