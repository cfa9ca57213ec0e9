<#import "hazard-words.ftl" as w>
整改方案退回修改：${name}
<@w.body>
<@w.where/>
<@w.said "退回理由"/>
请修改后重新报审。
</@w.body>
