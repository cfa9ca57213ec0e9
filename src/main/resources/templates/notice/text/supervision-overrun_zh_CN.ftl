<#import "hazard-words.ftl" as w>
逾督办期限：${name}
<@w.body>
<@w.where/>
督办期限已过仍未验收，安委办将研究处置。
</@w.body>
