<#import "hazard-words.ftl" as w>
未按期报送整改周报：${name}
<@w.body>
<@w.where/>
本周未收到整改进展，请立即补报。
</@w.body>
