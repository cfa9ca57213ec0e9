<#import "hazard-words.ftl" as w>
演练改进逾期：${name}
<@w.body>
<@w.where/>
<@w.said "改进项"/>
请尽快落实并提交核验。
</@w.body>
