<#import "hazard-words.ftl" as w>
总结报告已审定：${name}
<@w.body>
<@w.where/>
<@w.said "审定意见"/>
报告文书在专项页面下载。
</@w.body>
