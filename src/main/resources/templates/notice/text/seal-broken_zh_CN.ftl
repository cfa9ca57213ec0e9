<#import "hazard-words.ftl" as w>
擅自恢复或破坏封存：${name}
<@w.body>
<@w.where/>
<@w.said "看到的情况"/>
须立即停止，未经审查同意不得恢复。
</@w.body>
