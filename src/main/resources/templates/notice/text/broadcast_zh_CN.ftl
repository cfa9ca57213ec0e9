<#assign kinds = {"WEATHER": "气象预警", "HOLIDAY": "节假日提示", "ACCIDENT_LESSON": "事故警示"}>
【${kinds[kind]!"公告"}】${title}
${text}
<#if validUntil?has_content>
有效期至 ${validUntil}。
</#if>
<#if confirmBy?has_content>
请在 ${confirmBy} 前打开公告，点“已阅知悉”。
</#if>
发布单位：${sender}
