<#import "hazard-words.ftl" as w>
重大隐患双报告已报：${name}
<@w.body>
<@w.where/>
企业已向部门和职工报告，请查看现状、原因和治理打算。
</@w.body>
