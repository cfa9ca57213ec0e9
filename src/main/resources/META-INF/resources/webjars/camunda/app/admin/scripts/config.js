export default {
  app: { name: '隐患整改 系统管理', vendor: '河东区安委办' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
};
