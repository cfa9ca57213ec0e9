<#import "hazard-words.ftl" as w>
演练中断：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
须重新编制方案并报批。
</@w.body>
