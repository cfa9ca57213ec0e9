/** Charts and what stands in words beside them. */
export default {
  'chart.months': '近十三个月',
  'chart.monthsHint': '空心点为样本少',
  'chart.monthsLabel': '{name}近十三个月和上年同月，最近一月 {now}。数字见下面的表。',
  'chart.month': '月份',
  'chart.now': '当年',
  'chart.then': '上年同月',
  'chart.value': '{value}（{parts}）',
  'chart.of': '共 {n}',
  'chart.table': '看数字',
  'chart.none': '这个期间还没有可以画的数字。',
  'chart.failed': '图没有显示出来，请刷新页面，或看下面的数字。',
  'chart.bars': '{name}，各{part}并列。数字见下面的表。',
  'chart.barsHint': '斜线条为样本少，排在后面；点条形看该{part}',
  'chart.compared': '比较指标',
} as const;
