<#import "hazard-words.ftl" as w>
Interview: ${name}<#if untilDay??>, ${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "Time of the interview"/>
<#if meetingPlace??>At: ${meetingPlace}</#if>
<@w.said "Matters"/>
The head of the enterprise is to come.
</@w.body>
