<#import "hazard-words.ftl" as w>
年度演练计划已确认：${name}
<@w.body>
<@w.where/>
请按计划的日期组织演练；排期开放时会有任务。
</@w.body>
