<#import "hazard-words.ftl" as w>
移送执法：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
逾期未整改，已提请执法人员研究立案。
</@w.body>
