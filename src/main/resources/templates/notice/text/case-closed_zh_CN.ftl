<#import "hazard-words.ftl" as w>
已销号：${name}
<@w.body>
<@w.where/>
隐患已消除，案件办结。请保持整改效果。
</@w.body>
