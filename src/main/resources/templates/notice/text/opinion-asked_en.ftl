<#import "hazard-words.ftl" as w>
Your opinion is asked: ${name}
<@w.body>
<@w.task/>
<@w.where/>
<@w.said "Question"/>
</@w.body>
