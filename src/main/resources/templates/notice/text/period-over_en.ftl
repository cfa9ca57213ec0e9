<#import "hazard-words.ftl" as w>
Period is over: ${name}
<@w.body>
<@w.where/>
<@w.objects "Still open"/>
They can still be done; see that they are, or excuse them with a reason.
</@w.body>
