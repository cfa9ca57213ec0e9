<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0;background:#f4f5f7;font-family:-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;color:#1f2329">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #dfe2e6;border-radius:6px">
<tr><td style="padding:24px">
<#if urgent><p style="margin:0 0 8px;color:#b42318;font-weight:bold">紧急</p></#if>
<h1 style="margin:0 0 16px;font-size:18px;line-height:1.4">${title}</h1>
<#if digest>
<#list items as item>
<div style="padding:12px 0;border-top:1px solid #dfe2e6">
<div style="font-weight:bold;line-height:1.5"><#if item.link?has_content><a href="${item.link}" style="color:#1456b8;text-decoration:none">${item.title}</a><#else>${item.title}</#if></div>
<div style="margin-top:4px;font-size:14px;line-height:1.6"><#list item.body?split("\n") as line>${line}<#sep><br></#sep></#list></div>
</div>
</#list>
<#else>
<div style="font-size:15px;line-height:1.7"><#list body?split("\n") as line>${line}<#sep><br></#sep></#list></div>
</#if>
<#if link?has_content><p style="margin:24px 0 0"><a href="${link}" style="display:inline-block;padding:10px 20px;background:#1456b8;color:#ffffff;border-radius:4px;text-decoration:none">查看详情</a></p></#if>
</td></tr>
<tr><td style="padding:14px 24px;border-top:1px solid #dfe2e6;font-size:12px;line-height:1.6;color:#646a73">本邮件由隐患整改系统自动发出，请勿回复。接收方式可在系统「账号 → 通知设置」中更改。</td></tr>
</table>
</td></tr></table>
</body>
</html>
