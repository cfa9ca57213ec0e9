<#import "hazard-words.ftl" as w>
确认为重大隐患：${name}
<@w.body>
<@w.where/>
<@w.said "确认理由"/>
须制定整改方案并落实临时管控，整改要求另行下达。
</@w.body>
