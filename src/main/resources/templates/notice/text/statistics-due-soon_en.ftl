<#import "hazard-words.ftl" as w>
Statistics due soon: ${name}
<@w.body>
<@w.where/>
<@w.until "To be submitted by"/>
Please check them and have them signed in time.
</@w.body>
