export default {
  'casepage.chainLoad': '没能核对办理记录',
  'casepage.intact': '办理记录完整',
  'casepage.intactHint': '每条记录都与前一条的哈希值相接，内容与封存时一致。',
  'casepage.broken': '办理记录不完整',
  'casepage.checking': '正在核对办理记录',
  'casepage.taken': '拍摄 {at}',
  'casepage.noTaken': '照片没有拍摄时间',
  'casepage.place': '拍摄地点 {lat}, {lng}',
  'casepage.away': '距隐患位置约 {n} 米',
  'casepage.noPlace': '照片没有位置',
  'casepage.zoom': '放大{title}，第 {n} 张，共 {all} 张',
  'casepage.compareHint': '点开放大，左右方向键在整改前后之间翻看，退出键关闭。',
} as const;
