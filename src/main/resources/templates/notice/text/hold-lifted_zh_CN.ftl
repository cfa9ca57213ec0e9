<#import "hazard-words.ftl" as w>
法律保全已解除：${name}
<@w.body>
<@w.where/>
<@w.said "事由"/>
</@w.body>
