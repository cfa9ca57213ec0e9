import type zh from './procedure.zh-CN';

const en: Record<keyof typeof zh, string> = {
  'procedure.bar': 'Procedures to open',
  'procedure.title': 'Beside the rectification',
  'procedure.load': 'The procedures of the case could not be loaded',
  'procedure.open': 'Open: {label}',
  'procedure.open.deadline-extension': 'Ask for more time',
  'procedure.open.order-objection': 'Object to the order',
  'procedure.open.exceptional-ending': 'Propose an exceptional ending',
  'procedure.openFailed': 'Not opened',
  'procedure.withdraw': 'Take back: {label}',
  'procedure.withdrawFailed': 'Not taken back',
  'procedure.running': 'under way',
  'procedure.saved': 'What you have filled in is kept as a draft; the task stays as it is.',
  'submit.request-extension': 'Send application',
  'submit.decide-extension': 'Send decision',
  'submit.decide-listing': 'Send decision',
  'submit.hold-interview': 'Send minutes',
  'submit.refer-penalty': 'Send result',
  'case.extension': 'Extension',
  'case.extensionGranted': 'extended {n} times, first deadline {first}',
  'case.extensionAsked': 'asked for {until}, waits for a decision',
  'case.extensionLate': 'applied late',
  'case.grantedByYou': 'You granted the extension of this case; somebody else had better review it.',
  'case.provisional': 'Provisional: the holidays of that year are not loaded yet, working days count Monday to Friday',
};

export default en;
