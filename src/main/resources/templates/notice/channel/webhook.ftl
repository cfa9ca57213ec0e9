{
  "id": "${id}",
  "kind": "${kind}",
  "digest": ${digest?c},
  "urgent": ${urgent?c},
  "person": "${person}",
  "subject": "${subject}",
  "title": "${title}",
  "body": "${body}",
  "link": "${link}",
  "at": "${at}",
  "notices": [<#list items as item>
    {
      "kind": "${item.kind}",
      "subject": "${item.subject}",
      "urgent": ${item.urgent?c},
      "title": "${item.title}",
      "body": "${item.body}",
      "link": "${item.link}",
      "at": "${item.at}"
    }<#sep>,</#sep></#list>
  ]
}
