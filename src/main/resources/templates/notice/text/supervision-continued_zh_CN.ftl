<#import "hazard-words.ftl" as w>
继续督办：${name}<#if untilDay??>，${untilDay} 前办结</#if>
<@w.body>
<@w.where/>
<@w.until "新的督办期限"/>
<@w.said "理由"/>
</@w.body>
