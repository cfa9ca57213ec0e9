const english = /^en\b/i.test(navigator.languages?.[0] ?? navigator.language ?? '');

export default {
  app: { name: '隐患整改工作台', vendor: '河东区安委办' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  dateFormat: {
    normal: 'YYYY-MM-DD HH:mm',
    long: 'YYYY-MM-DD HH:mm:ss',
    short: 'YYYY-MM-DD',
    abbr: 'MM-DD HH:mm',
    monthName: 'MMM',
    day: 'DD',
  },
  customScripts: ['scripts/hf.js', 'scripts/hf-unit.js', 'scripts/hf-bell.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: english ? 'claims the currently selected task' : '领取选中的任务',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: english ? 'sets the focus to the first filter in the list' : '跳到第一个任务视图',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: english ? 'sets the focus to the first task in the list' : '跳到列表中的第一项任务',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: english ? 'sets the focus to the first input field in a task form' : '跳到表单的第一个填写项',
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: english ? 'opens the start process dialog' : '发起',
    },
  },
};
