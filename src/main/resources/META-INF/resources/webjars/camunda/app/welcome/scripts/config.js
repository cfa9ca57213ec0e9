const english = /^en\b/i.test(navigator.languages?.[0] ?? navigator.language ?? '');
const root = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '');

export default {
  app: { name: '隐患整改工作台', vendor: '河东区安委办' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm:ss', short: 'YYYY-MM-DD' },
  disableWelcomeMessage: true,
  links: [
    {
      label: english ? 'Home' : '首页',
      href: `${root}/`,
      description: english ? 'My work, reporting, indicators' : '我的任务、隐患上报、统计指标',
    },
    {
      label: english ? 'Hazard ledger' : '隐患台账',
      href: `${root}/hazards`,
      description: english ? 'Cases and their timelines' : '查看案件和办理过程',
    },
  ],
};
