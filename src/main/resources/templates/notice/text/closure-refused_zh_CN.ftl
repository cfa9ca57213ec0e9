<#import "hazard-words.ftl" as w>
不同意销号，重新复查：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
请重新复查。
</@w.body>
