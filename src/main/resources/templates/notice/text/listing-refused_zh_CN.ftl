<#import "hazard-words.ftl" as w>
不予挂牌督办：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
请按一般程序继续督促整改。
</@w.body>
