<#import "hazard-words.ftl" as w>
异议复核：维持整改要求：${name}
<@w.body>
<@w.where/>
<@w.deadline/>
<@w.said "复核理由"/>
请按原要求整改。
</@w.body>
