<#import "hazard-words.ftl" as w>
您上报的隐患已销号：${name}
<@w.body>
<@w.where/>
已整改并经复查通过，案件办结。感谢您的上报。
</@w.body>
