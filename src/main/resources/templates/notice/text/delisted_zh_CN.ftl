<#import "hazard-words.ftl" as w>
已摘牌：${name}
<@w.body>
<@w.where/>
挂牌督办结束。
</@w.body>
