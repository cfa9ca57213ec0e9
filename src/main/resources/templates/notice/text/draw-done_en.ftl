<#import "hazard-words.ftl" as w>
Objects drawn: ${name}
<@w.body>
<@w.where/>
The parts of the draw are kept; it can be recomputed on its page.
</@w.body>
