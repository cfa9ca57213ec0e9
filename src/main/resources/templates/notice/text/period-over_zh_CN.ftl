<#import "hazard-words.ftl" as w>
检查期已届满：${name}
<@w.body>
<@w.where/>
<@w.objects "尚未完成"/>
未完成的检查仍可继续，请督促办结或说明免于检查的理由。
</@w.body>
