<#import "hazard-words.ftl" as w>
整改进度滞后：${name}
<@w.body>
<@w.where/>
<@w.said "现场情况"/>
请采取措施赶上进度。
</@w.body>
