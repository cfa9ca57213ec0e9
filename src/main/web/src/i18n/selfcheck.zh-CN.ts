export default {
  'submit.carry-out-self-check': '提交自查结果',
} as const;
