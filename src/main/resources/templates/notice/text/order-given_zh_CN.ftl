<#import "hazard-words.ftl" as w>
重大隐患已责令整改：${name}
<@w.body>
<@w.where/>
<@w.deadline/>
请按职责督促整改。
</@w.body>
