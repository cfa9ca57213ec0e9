<#import "hazard-words.ftl" as w>
验收不通过：${name}
<@w.body>
<@w.where/>
<@w.said "不通过的原因"/>
请继续整改，完成后重新申请验收。
</@w.body>
