import type zh from './selfcheck.zh-CN';

export default {
  'submit.carry-out-self-check': 'Send self-check',
} satisfies Record<keyof typeof zh, string>;
