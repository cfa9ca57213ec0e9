<#import "hazard-words.ftl" as w>
自查逾期：${name}
<@w.body>
<@w.where/>
<@w.until "截止"/>
尚未完成，请尽快补做；补做记为逾期完成。
</@w.body>
