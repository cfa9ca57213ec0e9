<#import "hazard-words.ftl" as w>
Danger not under control: ${name}
<@w.body>
<@w.where/>
<@w.said "Now"/>
Please go on; send help where needed.
</@w.body>
