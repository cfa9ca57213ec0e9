${kind} <#if days == "0">ends today<#else>ends in ${days} days</#if>
${kind}<#if item?has_content> (${item})</#if> of ${owner} is good until ${expiresOn}. Please renew it and enter the new last day; what is not renewed becomes a hazard.
