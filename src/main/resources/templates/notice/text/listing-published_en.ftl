<#import "hazard-words.ftl" as w>
Listing published: ${name}
<@w.body>
<@w.where/>
The listing was made public.
</@w.body>
