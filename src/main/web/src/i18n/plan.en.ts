import type zh from './plan.zh-CN';

const en: Record<keyof typeof zh, string> = {
  'submit.plan-campaign': 'Send the plan',
  'submit.revise-campaign': 'Send the revised plan',
  'submit.approve-campaign': 'Send the decision',
  'submit.file-campaign': 'Send the answer',
};

export default en;
