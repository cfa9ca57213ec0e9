<#import "hazard-words.ftl" as w>
Drill neglected, a hazard now: ${name}
<@w.body>
<@w.where/>
<@w.until "Was due"/>
<#if otherCase??>Hazard: ${otherCase}</#if>
Under article 97(6) of the Work Safety Law.
</@w.body>
