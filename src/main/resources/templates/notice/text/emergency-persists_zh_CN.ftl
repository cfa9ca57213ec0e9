<#import "hazard-words.ftl" as w>
险情尚未控制：${name}
<@w.body>
<@w.where/>
<@w.said "现状"/>
请继续处置，必要时增援。
</@w.body>
