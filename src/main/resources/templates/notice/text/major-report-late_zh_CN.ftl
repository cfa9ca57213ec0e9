<#import "hazard-words.ftl" as w>
双报告逾期：${name}
<@w.body>
<@w.where/>
规定时间内未向部门和职工报告，请企业主要负责人立即报告。
</@w.body>
