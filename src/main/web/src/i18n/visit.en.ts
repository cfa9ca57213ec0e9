import type zh from './visit.zh-CN';

const en: Record<keyof typeof zh, string> = {
  'visit.scan.title': 'Scan at the enterprise',
  'visit.scan.load': 'Reading the code',
  'visit.scan.done': 'Noted that you are here; no need to type the code when you check in',
  'visit.scan.todo': 'Your inspections here',
  'visit.scan.none': 'You have no open inspection here',
  'visit.scan.notOfficer': 'This code is for officers to check in. You may report a hazard right away.',
  'visit.scan.report': 'Report a hazard',
  'visit.scan.start': 'Check in',
  'visit.scan.record': 'Make the record',
  'visit.scan.due': 'Due',
  'visit.sticker.title': 'Code of the enterprise',
  'visit.sticker.load': 'Loading the code',
  'visit.sticker.head': 'Safety inspection check-in',
  'visit.sticker.how': 'Officers scan this code with their phone when they arrive',
  'visit.sticker.typed': 'Or type this number',
  'visit.sticker.hint': 'Print it and put it up at the main entrance.',
  'visit.sticker.print': 'Print',
  'visit.sticker.renew': 'Replace the code',
  'visit.sticker.renewAsk': 'The old code is void at once and has to be replaced on the wall.',
  'visit.sticker.renewed': 'Replaced',
  'visit.distance': 'About {n} m from the registered position',
  'visit.far': 'About {n} m from the registered position, more than {limit} m: make sure this is the right place; you may go on',
};
export default en;
