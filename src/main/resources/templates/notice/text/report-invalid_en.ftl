<#import "hazard-words.ftl" as w>
Your report was not confirmed: ${name}
<@w.body>
<@w.where/>
<@w.said "What was found"/>
If things have changed, please report again with photos.
</@w.body>
