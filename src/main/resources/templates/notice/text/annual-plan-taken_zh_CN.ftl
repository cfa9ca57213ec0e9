<#import "hazard-words.ftl" as w>
年度演练计划已按建议日期报送：${name}
<@w.body>
<@w.where/>
调整期满未提交，各次演练按系统建议的日期报送确认。
</@w.body>
