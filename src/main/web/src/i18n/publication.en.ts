export default {
  'public.tab.closures': 'Closed hazards',
  'public.tab.inspections': 'Inspections',
  'public.inspections.hint': 'Results of double-random and other inspections, without personal data.',
  'public.inspections.total': '{n} results',
  'public.inspections.none': 'No result is public at the moment',
  'public.campaign': 'Campaign',
  'public.department': 'Department',
  'public.inspectedOn': 'Inspected on',
  'public.result': 'Result',
  'public.publishedOn': 'Published on',
};
