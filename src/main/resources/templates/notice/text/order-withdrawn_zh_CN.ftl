<#import "hazard-words.ftl" as w>
整改要求已撤回：${name}
<@w.body>
<@w.where/>
<@w.said "复核理由"/>
请等待重新分派，原要求不再执行。
</@w.body>
