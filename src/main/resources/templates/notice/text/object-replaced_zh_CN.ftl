<#import "hazard-words.ftl" as w>
检查对象已更换：${name}
<@w.body>
<@w.where/>
<@w.said "原因"/>
由抽取顺序的下一号替补。
</@w.body>
