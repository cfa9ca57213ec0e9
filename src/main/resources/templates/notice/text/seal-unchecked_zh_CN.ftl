<#import "hazard-words.ftl" as w>
封存未按期检查：${name}
<@w.body>
<@w.where/>
本周未检查封存情况，请安排检查。
</@w.body>
