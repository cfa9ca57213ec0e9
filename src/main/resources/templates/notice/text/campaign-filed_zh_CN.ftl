<#import "hazard-words.ftl" as w>
专项已备案：${name}
<@w.body>
<@w.where/>
<@w.until "检查截止"/>
接着固定对象库、选取检查对象。
</@w.body>
