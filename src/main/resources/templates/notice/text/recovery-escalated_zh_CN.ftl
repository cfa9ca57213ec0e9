<#import "hazard-words.ftl" as w>
恢复账号逾期未审核：${number}
<@w.body>
街道未按期审核，已提请区应急局审核。
请在待办中办理。
</@w.body>
