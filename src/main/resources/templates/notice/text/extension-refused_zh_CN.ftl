<#import "hazard-words.ftl" as w>
不批准延期：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
<@w.said "理由"/>
请按原期限整改。
</@w.body>
