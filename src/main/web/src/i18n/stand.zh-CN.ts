/** How far the running campaigns have come. */
export default {
  'stand.hint': '正在进行的专项，检查截止早的在前。对象和隐患只计管辖范围内的。',
  'stand.total': '{n} 个专项正在进行',
  'stand.none': '管辖范围内没有正在进行的专项。',
  'stand.all': '全部专项',
  'stand.left': '距检查截止 {day} 还有 {n} 天',
  'stand.over': '已过检查截止 {day}，超过 {n} 天',
  'stand.settled': '应查对象已全部办结，检查截止 {day}',
  'stand.pace': '时间已过 {time}，已查 {done}',
  'stand.behind': '慢于时间进度',
  'stand.openHazards': '在办隐患',
} as const;
