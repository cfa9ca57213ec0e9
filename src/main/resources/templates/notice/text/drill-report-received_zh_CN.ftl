<#import "hazard-words.ftl" as w>
收到演练评估报告：${name}
<@w.body>
<@w.where/>
<#if grade??>评定：${grade}<#if score??>（${score} 分）</#if></#if>
</@w.body>
