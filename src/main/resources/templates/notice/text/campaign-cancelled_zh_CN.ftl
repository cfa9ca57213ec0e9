<#import "hazard-words.ftl" as w>
专项取消：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
尚未完成的检查撤回，已发现的隐患继续整改。
</@w.body>
