<#import "hazard-words.ftl" as w>
演练抽查不合格：${name}
<@w.body>
<@w.where/>
<@w.said "问题"/>
须限期改正并重演。
</@w.body>
