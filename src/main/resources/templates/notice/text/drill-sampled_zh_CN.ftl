<#import "hazard-words.ftl" as w>
演练被抽查：${name}
<@w.body>
<@w.where/>
报告已报送主管部门并被抽中，请备好演练资料。
</@w.body>
