<#import "hazard-words.ftl" as w>
Campaign suspended: ${name}
<@w.body>
<@w.where/>
<@w.said "Reason"/>
Until it is resumed no visit is taken or recorded; nothing is lost.
</@w.body>
