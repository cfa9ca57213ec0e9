<#import "hazard-words.ftl" as w>
自查即将到期：${name}<#if untilDay??>，${untilDay}</#if>
<@w.body>
<@w.where/>
<@w.until "截止"/>
请在待办中完成自查。
</@w.body>
