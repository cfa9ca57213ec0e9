<#import "hazard-words.ftl" as w>
挂牌督办已公示：${name}
<@w.body>
<@w.where/>
挂牌督办情况已向社会公示。
</@w.body>
