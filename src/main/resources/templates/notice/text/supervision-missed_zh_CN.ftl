<#import "hazard-words.ftl" as w>
未按期现场督办：${name}
<@w.body>
<@w.where/>
督办单位未按期到现场，请督促补办。
</@w.body>
