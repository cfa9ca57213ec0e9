${unit}: ${indicator} has left its band
From ${from} to ${to} it is ${value}<#if parts?has_content> (${parts})</#if>; expected are<#if low?has_content> at least ${low}</#if><#if low?has_content && high?has_content> and</#if><#if high?has_content> at most ${high}</#if>. You will be told when it is back.
