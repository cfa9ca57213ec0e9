export default {
  app: { name: '隐患整改 流程监控', vendor: '河东区安委办' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
};
