<#import "hazard-words.ftl" as w>
方案多次退回，建议约谈：${name}
<@w.body>
<@w.where/>
整改方案三次未通过，请研究是否约谈企业主要负责人。
</@w.body>
