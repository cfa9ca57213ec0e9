<#import "hazard-words.ftl" as w>
同意恢复生产经营：${name}
<@w.body>
<@w.where/>
现场审查通过，可以恢复生产经营和使用。
</@w.body>
