<#import "hazard-words.ftl" as w>
研究挂牌督办：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
区安委办正在研究是否挂牌督办，请继续督促整改。
</@w.body>
