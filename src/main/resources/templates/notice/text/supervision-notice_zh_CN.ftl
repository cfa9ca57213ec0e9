<#import "hazard-words.ftl" as w>
挂牌督办：${name}<#if untilDay??>，${untilDay} 前办结</#if>
<@w.body>
<@w.where/>
<@w.until "督办期限"/>
<@w.said "督办要求"/>
请每周报送整改进展，完成后申请验收。
</@w.body>
