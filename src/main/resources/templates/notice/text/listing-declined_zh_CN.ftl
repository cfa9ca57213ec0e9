<#import "hazard-words.ftl" as w>
暂不挂牌督办：${name}
<@w.body>
<@w.where/>
<@w.said "理由"/>
请继续督促整改。
</@w.body>
