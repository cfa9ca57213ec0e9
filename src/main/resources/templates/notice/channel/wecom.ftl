{
  "msgtype": "text",
  "text": {
    "content": "${text}",
    "mentioned_mobile_list": [<#list phones as phone>"${phone}"<#sep>, </#sep></#list>]
  }
}
