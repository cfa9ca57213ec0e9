export default {
  'public.tab.closures': '治理结果',
  'public.tab.inspections': '检查结果',
  'public.inspections.hint': '双随机等检查的结果，由检查部门公开；不含个人信息。',
  'public.inspections.total': '共 {n} 条',
  'public.inspections.none': '目前没有公开的检查结果',
  'public.campaign': '检查事项',
  'public.department': '检查部门',
  'public.inspectedOn': '检查日期',
  'public.result': '结果',
  'public.publishedOn': '公开日期',
};
