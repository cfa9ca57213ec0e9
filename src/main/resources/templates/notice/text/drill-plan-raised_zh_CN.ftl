<#import "hazard-words.ftl" as w>
应急预案升版：${name}
<@w.body>
<@w.where/>
预案已按演练结论修订升版，请重新备案。
</@w.body>
