<#import "hazard-words.ftl" as w>
演练逾期：${name}
<@w.body>
<@w.where/>
<@w.until "应在此前举行"/>
仍可补演，记为逾期完成；一直不补的，将由部门督促并立为隐患。
</@w.body>
