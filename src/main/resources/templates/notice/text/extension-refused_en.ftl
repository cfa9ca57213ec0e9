<#import "hazard-words.ftl" as w>
Extension refused: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
<@w.said "Reason"/>
The deadline stands.
</@w.body>
