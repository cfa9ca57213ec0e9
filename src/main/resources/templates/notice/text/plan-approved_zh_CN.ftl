<#import "hazard-words.ftl" as w>
整改方案已通过：${name}
<@w.body>
<@w.where/>
<@w.deadline/>
请按方案实施，整改完成后反馈。
</@w.body>
