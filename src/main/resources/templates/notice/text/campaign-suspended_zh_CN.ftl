<#import "hazard-words.ftl" as w>
专项暂停：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
恢复前不下达新任务，不登记到场和检查记录；已有记录不受影响。
</@w.body>
