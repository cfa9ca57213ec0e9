<#import "hazard-words.ftl" as w>
Failed again: ${name}
<@w.body>
<@w.where/>
<#if rejects??>It has failed ${rejects} times.</#if>
<@w.said "Why"/>
Please consider a listing, an interview or a penalty.
</@w.body>
