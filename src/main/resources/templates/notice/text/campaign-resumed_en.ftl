<#import "hazard-words.ftl" as w>
Campaign resumed: ${name}
<@w.body>
<@w.where/>
<@w.said "Note"/>
<@w.until "Until"/>
</@w.body>
