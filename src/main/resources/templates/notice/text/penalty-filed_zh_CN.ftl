<#import "hazard-words.ftl" as w>
已移送处罚：${name}
<@w.body>
<@w.where/>
该案已移送执法部门处理，隐患仍须立即整改。
</@w.body>
