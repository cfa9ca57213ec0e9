<#import "hazard-words.ftl" as w>
检查结果逾期公开：${name}
<@w.body>
<@w.where/>
<@w.said "逾期原因"/>
</@w.body>
