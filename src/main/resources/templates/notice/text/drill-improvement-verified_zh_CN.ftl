<#import "hazard-words.ftl" as w>
演练改进核验合格：${name}
<@w.body>
<@w.where/>
<@w.said "改进项"/>
</@w.body>
