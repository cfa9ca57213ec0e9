${kind} has run out and was not renewed
${kind}<#if item?has_content> (${item})</#if> of ${owner} ended on ${expiresOn}. <#if caseNumber?has_content>Hazard ${caseNumber} was opened; the street verifies it.<#else>Please renew it; if it was renewed, enter the new last day.</#if>
