<#import "hazard-words.ftl" as w>
临时管控逾期：${name}
<@w.body>
<@w.where/>
规定时间内未落实临时管控，请立即采取撤人、停用、警戒等措施并登记。
</@w.body>
