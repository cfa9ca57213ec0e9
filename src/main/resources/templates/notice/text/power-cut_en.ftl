<#import "hazard-words.ftl" as w>
Power cut: ${name}
<@w.body>
<@w.where/>
It is restored once the decision is carried out.
</@w.body>
