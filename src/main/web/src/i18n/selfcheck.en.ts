export default {
  'submit.carry-out-self-check': 'Send self-check',
};
