<#import "hazard-words.ftl" as w>
Letter of the district: ${name}
<@w.body>
<@w.where/>
<@w.deadline left=true/>
<@w.said "Opinion"/>
Please put it right and answer by the day set.
</@w.body>
