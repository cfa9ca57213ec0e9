<#import "hazard-words.ftl" as w>
统计表已报送：${name}
<@w.body>
<@w.where/>
签发时的数字已留存；需要更正的，在统计表页面另报更正表。
</@w.body>
