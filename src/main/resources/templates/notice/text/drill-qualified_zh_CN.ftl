<#import "hazard-words.ftl" as w>
演练抽查合格：${name}
<@w.body>
<@w.where/>
<@w.said "意见"/>
</@w.body>
