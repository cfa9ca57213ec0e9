<#import "hazard-words.ftl" as w>
演练评估报告逾期：${name}
<@w.body>
<@w.where/>
<#if reportUntil??>报送期限：${reportUntil}</#if>
请尽快报送。
</@w.body>
