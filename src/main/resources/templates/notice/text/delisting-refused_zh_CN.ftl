<#import "hazard-words.ftl" as w>
不同意摘牌：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
请继续整改并接受督办。
</@w.body>
