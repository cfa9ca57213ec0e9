<#import "hazard-words.ftl" as w>
演练逾期未补，请督促：${name}
<@w.body>
<@w.where/>
<@w.until "应在此前举行"/>
经催办仍未补演，请行业部门督促；再不补演的立为隐患。
</@w.body>
