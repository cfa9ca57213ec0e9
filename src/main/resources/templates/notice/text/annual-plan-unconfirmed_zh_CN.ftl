<#import "hazard-words.ftl" as w>
年度演练计划待确认已逾期：${name}
<@w.body>
<@w.where/>
<@w.until "确认期限"/>
各次演练的窗口照常计算，请尽快确认。
</@w.body>
