<#import "hazard-words.ftl" as w>
演练改进核验不合格：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
请按核验意见继续落实。
</@w.body>
