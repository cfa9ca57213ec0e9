<#import "hazard-words.ftl" as w>
不同意重新启动：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
维持办结。
</@w.body>
