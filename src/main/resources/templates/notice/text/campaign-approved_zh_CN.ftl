<#import "hazard-words.ftl" as w>
专项方案已批准：${name}
<@w.body>
<@w.where/>
<@w.said "审批意见"/>
已送安委办备案。
</@w.body>
