<#import "hazard-words.ftl" as w>
统计表撤回：${name}
<@w.body>
<@w.where/>
单位已注销或迁出，本期不再报送。
</@w.body>
