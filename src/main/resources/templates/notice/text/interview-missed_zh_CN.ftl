<#import "hazard-words.ftl" as w>
拒不参加约谈：${name}
<@w.body>
<@w.where/>
约谈对象未到场，请研究下一步措施。
</@w.body>
