<#import "hazard-words.ftl" as w>
复查通过：${name}
<@w.body>
<@w.where/>
复查已通过，等待销号审批。
</@w.body>
