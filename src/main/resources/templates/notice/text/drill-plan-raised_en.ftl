<#import "hazard-words.ftl" as w>
Contingency plan revised: ${name}
<@w.body>
<@w.where/>
Its version was raised after the drill. Please file it again.
</@w.body>
