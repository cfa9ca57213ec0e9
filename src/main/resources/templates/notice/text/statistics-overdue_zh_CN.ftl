<#import "hazard-words.ftl" as w>
统计表逾期未报：${name}
<@w.body>
<@w.where/>
<@w.until "报送期限"/>
请尽快核对并由主要负责人签发；逾期已记录。
</@w.body>
