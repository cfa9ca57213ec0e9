import { type RouteLocationNormalized, createRouter, createWebHistory } from 'vue-router';
import { t } from '../i18n';

/** What only shows the same otherwise, further down a page. */
const VIEWS = ['by', 'shown'];
const shows = ({ path, query }: RouteLocationNormalized) => JSON.stringify([path, Object.entries(query).filter(([key]) => !VIEWS.includes(key)).sort()]);

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, from, saved) => saved ?? (to.hash ? { el: to.hash } : shows(to) === shows(from) ? false : { top: 0 }),
  routes: [
    { path: '/', component: () => import('./views/HomePage.vue'), meta: { title: 'nav.home' } },
    { path: '/report', component: () => import('./views/ReportPage.vue'), meta: { title: 'nav.report' } },
    { path: '/hazards', component: () => import('./views/HazardsPage.vue'), meta: { title: 'nav.hazards' } },
    { path: '/hazards/:number/clock', component: () => import('./views/ClockSheetPage.vue'), props: true, meta: { title: 'clock.printed' } },
    { path: '/hazards/:number/notice', component: () => import('./views/NoticePage.vue'), props: true, meta: { title: 'notice.title' } },
    { path: '/public', component: () => import('./views/PublicPage.vue'), meta: { title: 'public.title', public: true } },
    { path: '/verify/:token?', component: () => import('./views/VerifyPage.vue'), props: true, meta: { title: 'verify.title', public: true } },
    { path: '/hazards/:number', component: () => import('./views/CasePage.vue'), props: true },
    { path: '/criteria', component: () => import('./views/CriteriaPage.vue'), meta: { title: 'criteria.title' } },
    { path: '/zero-reports', component: () => import('./views/ZeroReportsPage.vue'), meta: { title: 'nav.zeroReports' } },
    { path: '/self-checks', component: () => import('./views/selfcheck/SelfChecksPage.vue'), meta: { title: 'selfcheck.title' } },
    { path: '/self-checks/plan', component: () => import('./views/selfcheck/SelfCheckPlanPage.vue'), meta: { title: 'selfcheck.plan' } },
    { path: '/self-checks/:number', component: () => import('./views/selfcheck/SelfCheckPage.vue'), props: true, meta: { title: 'selfcheck.title' } },
    { path: '/zero-reports/new', component: () => import('./views/NewZeroReportPage.vue'), meta: { title: 'zero.new' } },
    { path: '/ledger-import', component: () => import('./views/LedgerImportPage.vue'), meta: { title: 'import.title' } },
    { path: '/contingency-plans', component: () => import('./views/ContingencyPlansPage.vue'), meta: { title: 'contingency.title' } },
    { path: '/contingency-plans/:id', component: () => import('./views/ContingencyPlanPage.vue'), props: true, meta: { title: 'contingency.title' } },
    { path: '/rescue-teams', component: () => import('./views/RescueTeamsPage.vue'), meta: { title: 'team.title' } },
    { path: '/duty', component: () => import('./views/DutyPage.vue'), meta: { title: 'duty.title' } },
    { path: '/validities', component: () => import('./views/ValiditiesPage.vue'), meta: { title: 'validity.title' } },
    { path: '/work', component: () => import('./views/WorkPage.vue'), meta: { title: 'work.title' } },
    { path: '/tasks/:id', component: () => import('./views/TaskPage.vue'), props: true, meta: { title: 'nav.tasks' } },
    { path: '/notices', component: () => import('./views/NoticesPage.vue'), meta: { title: 'notices.title' } },
    { path: '/broadcasts', component: () => import('./views/broadcast/BroadcastsPage.vue'), meta: { title: 'broadcast.title' } },
    { path: '/broadcasts/new', component: () => import('./views/broadcast/NewBroadcastPage.vue'), meta: { title: 'broadcast.new' } },
    { path: '/broadcasts/:number', component: () => import('./views/broadcast/BroadcastPage.vue'), props: true, meta: { title: 'broadcast.title' } },
    { path: '/enterprises', component: () => import('./views/enterprise/EnterprisesPage.vue'), meta: { title: 'dossier.title' } },
    { path: '/enterprises/:id', component: () => import('./views/enterprise/EnterprisePage.vue'), props: true, meta: { title: 'dossier.title' } },
    { path: '/scan/:code', component: () => import('./views/campaign/ScanPage.vue'), props: true, meta: { title: 'visit.scan.title' } },
    { path: '/stickers/:enterprise', component: () => import('./views/campaign/StickerPage.vue'), props: true, meta: { title: 'visit.sticker.title' } },
    { path: '/checklists', component: () => import('./views/checklist/ChecklistsPage.vue'), meta: { title: 'checklists.title' } },
    { path: '/checklists/:reference', component: () => import('./views/checklist/ChecklistPage.vue'), props: true, meta: { title: 'checklists.title' } },
    { path: '/campaigns', component: () => import('./views/campaign/CampaignsPage.vue'), meta: { title: 'campaign.title' } },
    { path: '/campaigns/new', component: () => import('./views/campaign/NewCampaignPage.vue'), meta: { title: 'campaign.new' } },
    { path: '/campaigns/:number', component: () => import('./views/campaign/CampaignPage.vue'), props: true },
    { path: '/inspections', component: () => import('./views/campaign/InspectionsPage.vue'), meta: { title: 'inspection.title' } },
    { path: '/inspections/:number', component: () => import('./views/campaign/InspectionPage.vue'), props: true },
    { path: '/campaigns/:number/draw/:n', component: () => import('./views/campaign/DrawPage.vue'), props: true, meta: { title: 'draw.pageTitle' } },
    { path: '/dashboard', component: () => import('./views/dashboard/OverviewPage.vue'), meta: { title: 'dashboard.title' } },
    { path: '/dashboard/wall', component: () => import('./views/dashboard/WallPage.vue'), meta: { title: 'dashboard.wall', wall: true } },
    { path: '/dashboard/indicators/:indicator', component: () => import('./views/dashboard/IndicatorPage.vue'), props: true, meta: { title: 'dashboard.title' } },
    { path: '/drills', component: () => import('./views/drill/DrillsPage.vue'), meta: { title: 'drill.title' } },
    { path: '/drills/:number', component: () => import('./views/drill/DrillPage.vue'), props: true },
    { path: '/drill-calendar', component: () => import('./views/drill/DrillCalendarPage.vue'), meta: { title: 'drill.calendarTitle' } },
    { path: '/drill-plans', component: () => import('./views/drill/DrillPlansPage.vue'), meta: { title: 'drill.plansTitle' } },
    { path: '/drill-plans/:number', component: () => import('./views/drill/DrillPlanPage.vue'), props: true },
    { path: '/drill-figures', component: () => import('./views/drill/DrillFiguresPage.vue'), meta: { title: 'drill.figuresTitle' } },
    { path: '/drill-check-in', component: () => import('./views/drill/CheckInPage.vue'), meta: { title: 'checkin.title', public: true } },
    { path: '/dashboard/overdue', component: () => import('./views/dashboard/OverduePage.vue'), meta: { title: 'overdue.title' } },
    { path: '/dashboard/ranking', component: () => import('./views/dashboard/RankingPage.vue'), meta: { title: 'ranking.title' } },
    { path: '/dashboard/campaigns', component: () => import('./views/dashboard/CampaignProgressPage.vue'), meta: { title: 'dashboard.campaigns' } },
    { path: '/dashboard/clock', component: () => import('./views/dashboard/ClockPage.vue'), meta: { title: 'clock.title' } },
    { path: '/dashboard/as-of', component: () => import('./views/dashboard/AsOfPage.vue'), meta: { title: 'asof.title' } },
    { path: '/dashboard/as-of/:number', component: () => import('./views/dashboard/AsOfCasePage.vue'), props: true, meta: { title: 'asof.title' } },
    { path: '/dashboard/implausible', component: () => import('./views/dashboard/ImplausiblePage.vue'), meta: { title: 'implausible.title' } },
    { path: '/dashboard/process-map', component: () => import('./views/dashboard/ProcessMapPage.vue'), meta: { title: 'map.title' } },
    { path: '/dashboard/process-map/:process/:activity', component: () => import('./views/dashboard/ProcessMapCasesPage.vue'), props: true, meta: { title: 'map.cases' } },
    { path: '/dashboard/plan-indicators', component: () => import('./views/statistics/PlanIndicatorsPage.vue'), meta: { title: 'goals.title' } },
    { path: '/statistics-reports', component: () => import('./views/statistics/StatisticsReportsPage.vue'), meta: { title: 'statistics.title' } },
    { path: '/statistics-reports/:number', component: () => import('./views/statistics/StatisticsReportPage.vue'), props: true },
    { path: '/dashboard/brief', component: () => import('./views/dashboard/BriefPage.vue'), meta: { title: 'brief.title' } },
    { path: '/recusals', component: () => import('./views/RecusalsPage.vue'), meta: { title: 'recusal.title' } },
    { path: '/activate', component: () => import('./views/ActivatePage.vue'), meta: { title: 'activate.title', public: true } },
    { path: '/account', component: () => import('./views/account/AccountPage.vue'), meta: { title: 'me.title' } },
    { path: '/account/password', component: () => import('./views/account/PasswordPage.vue'), meta: { title: 'password.change' } },
    { path: '/account/code', component: () => import('./views/account/CodePage.vue'), meta: { title: 'code.title' } },
    { path: '/account/second-factor', component: () => import('./views/account/SecondFactorPage.vue'), meta: { title: 'factor.title' } },
    { path: '/account/unit', component: () => import('./views/account/UnitPage.vue'), meta: { title: 'unit.title' } },
    { path: '/account/notices', component: () => import('./views/account/NoticeSettingPage.vue'), meta: { title: 'noticeSet.title' } },
    { path: '/admin/accounts', component: () => import('./views/admin/AccountsPage.vue'), meta: { title: 'accounts.title' } },
    { path: '/admin/accounts/:id', component: () => import('./views/admin/AccountDetailPage.vue'), props: true, meta: { title: 'accounts.title' } },
    { path: '/admin/new-account', component: () => import('./views/admin/NewAccountPage.vue'), meta: { title: 'create.title' } },
    { path: '/admin/audit', component: () => import('./views/admin/AuditPage.vue'), meta: { title: 'audit.title' } },
    { path: '/admin/subscribers', component: () => import('./views/admin/SubscribersPage.vue'), meta: { title: 'subscriber.title' } },
    { path: '/admin/bands', component: () => import('./views/admin/BandsPage.vue'), meta: { title: 'band.title' } },
    { path: '/admin/registry', component: () => import('./views/admin/RegistryPage.vue'), meta: { title: 'registry.title' } },
    { path: '/admin/integrity', component: () => import('./views/admin/IntegrityPage.vue'), meta: { title: 'integrity.title' } },
    { path: '/:rest(.*)*', component: () => import('./views/NotFoundPage.vue') },
  ],
});

router.afterEach((to) => {
  const title = to.meta.title ? t(to.meta.title as Parameters<typeof t>[0]) : String(to.params.number ?? '');
  document.title = [title, t('app.title')].filter(Boolean).join(' · ');
});

// after a new version the old pieces are gone: load the page anew
router.onError((error, to) => {
  if (/dynamically imported module|module script/i.test(String(error))) location.assign(to.fullPath);
});
