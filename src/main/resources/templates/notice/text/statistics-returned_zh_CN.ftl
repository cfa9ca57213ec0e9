<#import "hazard-words.ftl" as w>
统计表退回：${name}
<@w.body>
<@w.where/>
<@w.said "退回理由"/>
<@w.until "报送期限"/>
请核对后重新送签。
</@w.body>
