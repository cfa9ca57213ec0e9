<#import "hazard-words.ftl" as w>
检查对象已抽取：${name}
<@w.body>
<@w.where/>
抽取参数和结果已保存，可在专项页面重算验证。
</@w.body>
