<#import "hazard-words.ftl" as w>
专项已归档：${name}
<@w.body>
<@w.where/>
未整改的隐患继续督促整改。
</@w.body>
