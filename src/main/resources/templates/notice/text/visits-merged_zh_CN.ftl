<#import "hazard-words.ftl" as w>
部分检查与其他专项合并：${name}
<@w.body>
<@w.where/>
该专项与您的专项对同一企业合并检查，一次到场办完两张检查表。
</@w.body>
