<#import "hazard-words.ftl" as w>
上报退回补正：${name}
<@w.body>
<@w.where/>
<@w.said "退回原因"/>
请补充情况后重新提交；确属误报的可申请撤销。
</@w.body>
