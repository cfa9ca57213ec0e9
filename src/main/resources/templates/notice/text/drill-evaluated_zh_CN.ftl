<#import "hazard-words.ftl" as w>
演练评估完成：${name}<#if grade??>，${grade}</#if>
<@w.body>
<@w.where/>
<#if score??>得分：${score}</#if>
请按评估意见改进，并报送评估报告。
</@w.body>
