<#import "hazard-words.ftl" as w>
年度演练计划撤回：${name}
<@w.body>
<@w.where/>
本年度没有需要演练的义务了。
</@w.body>
