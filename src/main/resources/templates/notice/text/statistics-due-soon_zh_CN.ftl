<#import "hazard-words.ftl" as w>
统计表即将到期：${name}
<@w.body>
<@w.where/>
<@w.until "报送期限"/>
请在期限前核对并由主要负责人签发。
</@w.body>
