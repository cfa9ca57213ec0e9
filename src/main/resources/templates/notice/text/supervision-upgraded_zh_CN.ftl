<#import "hazard-words.ftl" as w>
提请市级挂牌督办：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
请立即整改，并配合市级督办。
</@w.body>
