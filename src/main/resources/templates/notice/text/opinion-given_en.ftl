<#import "hazard-words.ftl" as w>
Opinion given: ${name}
<@w.body>
<@w.task/>
<@w.where/>
<@w.said "Opinion"/>
</@w.body>
