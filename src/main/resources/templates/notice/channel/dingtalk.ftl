{
  "msgtype": "text",
  "text": {
    "content": "${text}"
  },
  "at": {
    "atMobiles": [<#list phones as phone>"${phone}"<#sep>, </#sep></#list>],
    "isAtAll": false
  }
}
