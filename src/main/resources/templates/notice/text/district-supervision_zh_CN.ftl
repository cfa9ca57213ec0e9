<#import "hazard-words.ftl" as w>
区级督办：${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
逾期未整改，已升至区级督办，请立即整改并反馈。
</@w.body>
