催促确认：${title}
${sender}发送的通知您还没有确认。请在 ${confirmBy} 前打开通知，点“已阅知悉”。
