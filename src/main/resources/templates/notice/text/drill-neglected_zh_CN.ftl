<#import "hazard-words.ftl" as w>
不组织演练，已立为隐患：${name}
<@w.body>
<@w.where/>
<@w.until "应在此前举行"/>
<#if otherCase??>隐患编号：${otherCase}</#if>
依据：《安全生产法》第九十七条第六项
</@w.body>
