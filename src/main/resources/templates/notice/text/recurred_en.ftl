<#import "hazard-words.ftl" as w>
It has come back: ${name}
<@w.body>
<@w.where/>
<#if otherCase??>A second look found it again; new case ${otherCase}.</#if>
</@w.body>
