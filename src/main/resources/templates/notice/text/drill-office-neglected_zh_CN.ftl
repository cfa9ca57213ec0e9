<#import "hazard-words.ftl" as w>
逾期不演练：${name}
<@w.body>
<@w.where/>
<@w.until "应在此前举行"/>
经督促仍未补演，请区安委办通报。
</@w.body>
