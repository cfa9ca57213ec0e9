<#import "hazard-words.ftl" as w>
待办「${taskShort}」：${name}
<@w.body>
<@w.where/>
<@w.due/>
<@w.level/>
</@w.body>
