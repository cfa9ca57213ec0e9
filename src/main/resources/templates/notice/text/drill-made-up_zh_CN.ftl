<#import "hazard-words.ftl" as w>
逾期的演练已补：${name}
<@w.body>
<@w.where/>
<@w.until "应在此前举行"/>
已补演，记为逾期完成。
</@w.body>
