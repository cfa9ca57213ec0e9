<#import "hazard-words.ftl" as w>
催报统计表：${name}
<@w.body>
<@w.where/>
<@w.said "催报内容"/>
<@w.until "报送期限"/>
请尽快报送。
</@w.body>
