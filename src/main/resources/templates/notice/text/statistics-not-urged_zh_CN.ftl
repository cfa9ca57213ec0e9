<#import "hazard-words.ftl" as w>
统计表逾期且未催报：${name}
<@w.body>
<@w.where/>
<@w.until "报送期限"/>
逾期未报，催报期满仍未催报，请督促。
</@w.body>
