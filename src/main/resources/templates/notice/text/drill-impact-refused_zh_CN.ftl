<#import "hazard-words.ftl" as w>
演练会商未通过：${name}
<@w.body>
<@w.where/>
<@w.said "不同意的理由"/>
请修改方案后重新报批。
</@w.body>
