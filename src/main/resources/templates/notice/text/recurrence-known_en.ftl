<#import "hazard-words.ftl" as w>
Hazard has come back: ${name}
<@w.body>
<@w.where/>
<#if otherCase??>New case ${otherCase}, one grade higher.</#if>
</@w.body>
