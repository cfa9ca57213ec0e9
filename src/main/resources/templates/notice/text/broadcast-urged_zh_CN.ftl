催促确认：${title}
${sender}发布的公告您还没有确认。请在 ${confirmBy} 前打开公告，点“已阅知悉”。
