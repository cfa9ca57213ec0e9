/** Who was told of a step. */
export default {
  'told.to': '已通知：{who}',
  'told.ways': '（{ways}）',
  'told.and': '；',
  'told.inPage': '站内',
  'told.arrived': '已送达 {at}',
  'told.arrivedMany': '已送达 {n} 人 {at}',
  'told.waiting': '待发送',
  'told.failed': '{channel}未送达 {who}：{reason}',
  'told.dropped': '{channel}未发送 {who}：{reason}',
};
