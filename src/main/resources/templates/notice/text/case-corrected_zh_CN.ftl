<#import "hazard-words.ftl" as w>
案件信息已更正：${name}
<@w.body>
<@w.where/>
<@w.said "更正理由"/>
请核对更正后的企业和类别。
</@w.body>
