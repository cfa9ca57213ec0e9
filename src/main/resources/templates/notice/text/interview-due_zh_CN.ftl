<#import "hazard-words.ftl" as w>
约谈：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
逾期未整改，将约谈企业主要负责人，时间地点另行通知。
</@w.body>
