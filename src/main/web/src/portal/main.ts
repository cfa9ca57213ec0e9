import '../style/tokens.css';
import '../style/case.css';
import '../style/page.css';
import '../style/account.css';
import '../style/document.css';
import '../style/notice.css';
import '../style/campaign.css';
import '../style/dashboard.css';
import '../style/drill.css';
import '../style/ledger.css';
import '../style/process-map.css';
import '../style/clock.css';
import { createApp } from 'vue';
import App from './App.vue';
import { locale } from '../i18n';
import { router } from './router';

document.documentElement.lang = locale;
createApp(App).use(router).mount('#app');
