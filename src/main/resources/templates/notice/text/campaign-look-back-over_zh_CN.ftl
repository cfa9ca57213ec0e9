<#import "hazard-words.ftl" as w>
回头看已结束：${name}
<@w.body>
<@w.where/>
<#if found??>复发 ${found} 户，核查 ${objects!"0"} 户。<#else>未形成复发数据。</#if>
</@w.body>
