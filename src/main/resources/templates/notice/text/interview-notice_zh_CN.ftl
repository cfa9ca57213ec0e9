<#import "hazard-words.ftl" as w>
约谈通知：${name}<#if untilDay??>，${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "约谈时间"/>
<#if meetingPlace??>约谈地点：${meetingPlace}</#if>
<@w.said "约谈事项"/>
请企业主要负责人按时到场；确不能到场的提前说明。
</@w.body>
