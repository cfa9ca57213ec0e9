<#import "hazard-words.ftl" as w>
多次复查不通过：${name}
<@w.body>
<@w.where/>
<#if rejects??>已 ${rejects} 次复查不通过。</#if>
<@w.said "不通过的原因"/>
请研究挂牌督办、约谈或处罚。
</@w.body>
