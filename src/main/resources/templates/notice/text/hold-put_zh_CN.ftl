<#import "hazard-words.ftl" as w>
案件已法律保全：${name}
<@w.body>
<@w.where/>
<@w.said "事由"/>
保全期间材料不得删除。
</@w.body>
