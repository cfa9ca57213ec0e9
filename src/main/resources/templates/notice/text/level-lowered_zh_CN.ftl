<#import "hazard-words.ftl" as w>
降为一般隐患：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
请按一般隐患分派整改。
</@w.body>
