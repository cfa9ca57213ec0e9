<#import "hazard-words.ftl" as w>
自查未开展：${name}
<@w.body>
<@w.where/>
<@w.until "截止"/>
已不再受理，记为未开展。
</@w.body>
