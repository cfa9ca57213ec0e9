export default {
  'casefile.open': '案卷',
  'casefile.hint': '下载本案全部内容：案件情况、办理经过、照片和文书，合为一份文件',
  'casefile.compiling': '正在编制案卷，已用 {n} 秒…',
  'casefile.loading': '正在下载案卷 {percent}%',
  'casefile.cancel': '取消',
  'casefile.cancelled': '已取消。',
  'casefile.done': '案卷已下载。',
  'casefile.failed': '案卷没有下载成功',
} as const;
