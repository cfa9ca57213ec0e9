<#import "hazard-words.ftl" as w>
不再停电：${name}
<@w.body>
<@w.where/>
企业已履行决定，停电程序结束。
</@w.body>
