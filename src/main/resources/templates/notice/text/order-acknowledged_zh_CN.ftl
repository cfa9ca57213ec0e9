<#import "hazard-words.ftl" as w>
企业已签收：${name}
<@w.body>
<@w.where/>
<@w.deadline/>
</@w.body>
