<#import "hazard-words.ftl" as w>
您复查通过的隐患反弹：${name}
<@w.body>
<@w.where/>
<#if otherCase??>回头看发现反弹，已另立案 ${otherCase}。</#if>
</@w.body>
