const chinese = !/^en\b/i.test(navigator.languages?.[0] ?? navigator.language ?? '');
const say = (zh, en) => (chinese ? zh : en);
const root = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '');

document.documentElement.lang = say('zh-CN', 'en');

const safely = (step) => {
  try {
    step();
  } catch (error) {
    console.error(error);
  }
};

const toLogin = () => {
  if (/^#\/login([?/]|$)/.test(location.hash)) location.replace(`${root}/login?logout`);
};
addEventListener('hashchange', toLogin);
toLogin();

const mostUrgentFirst = () => {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const wanted = new URLSearchParams(query);
  if (!['', '/'].includes(path) || wanted.has('sorting')) return;
  wanted.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  history.replaceState(history.state, '', `#/?${wanted}`);
};
mostUrgentFirst();

const backToList = element('button', 'hf-back', say('‹ 返回任务列表', '‹ Back to the task list'));
backToList.type = 'button';
backToList.addEventListener('click', () => {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const rest = new URLSearchParams(query);
  ['task', 'detailsTab', 'forceDisplayTask'].forEach((name) => rest.delete(name));
  location.hash = `${path || '/'}${[...rest].length ? `?${rest}` : ''}`;
});
document.body.append(backToList);

const showListOrTask = () => {
  const opened = /[?&]task=[^&]/.test(location.hash);
  if (opened === document.body.classList.contains('hf-task-open')) return;
  document.body.classList.toggle('hf-task-open', opened);
  document.querySelector('.page-wrap')?.scrollTo(0, 0);
};
addEventListener('hashchange', showListOrTask);
showListOrTask();
document.documentElement.classList.add('hf');

if (matchMedia('(min-width: 768px) and (max-width: 991px)').matches) {
  document.body.classList.add('filters-column-close');
}

const diagramTitles = { 'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复原大小' };
const nameDiagramButton = ({ target }) => {
  const button = target.closest?.('.navigation button[title]');
  if (button && diagramTitles[button.title]) button.title = diagramTitles[button.title];
};
if (chinese) ['pointerover', 'focusin'].forEach((event) => addEventListener(event, nameDiagramButton));

const { angular } = window;

safely(() =>
  angular.module('angularMoment').run(['amTimeAgoConfig', (config) => {
    config.titleFormat = 'YYYY-MM-DD HH:mm';
  }]),
);

safely(() =>
  angular.module('cam.tasklist').run(['$rootScope', (page) => {
    page.$watch('authentication.authorizedApps', (apps) => {
      document.documentElement.classList.toggle('hf-administrator', Boolean(apps?.includes('admin')));
    });
  }]),
);

const readOnlyParts = '.task-details .meta.dates, .task-details .meta .groups, .task-details .meta .assignee > .set-value';
const refuseEditing = (event) => {
  if (event.key === 'Tab' || document.documentElement.classList.contains('hf-administrator')) return;
  if (event.target.closest?.(readOnlyParts)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
};
['click', 'keydown', 'paste'].forEach((event) => addEventListener(event, refuseEditing, true));

if (chinese) {
  safely(() => {
    const standard = angular.injector(['ng']).get('$locale');
    const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
    const days = [...'日一二三四五六'];
    const words = {
      AMPMS: ['上午', '下午'],
      MONTH: months,
      SHORTMONTH: months,
      STANDALONEMONTH: months,
      DAY: days.map((day) => `星期${day}`),
      SHORTDAY: days,
    };
    const locale = {
      ...standard,
      id: 'zh-cn',
      localeID: 'zh_CN',
      DATETIME_FORMATS: { ...standard.DATETIME_FORMATS, ...words },
    };
    angular.module('ngLocale', [], ['$provide', ($provide) => $provide.value('$locale', locale)]);
  });

  safely(() =>
    angular.module('ui.bootstrap.datepicker').run(['uibDatepickerConfig', (config) => {
      config.formatDayTitle = 'yyyy年 MMMM';
    }]),
  );

  safely(() =>
    angular.module('cam.tasklist').directive('translate', () => ({
      restrict: 'A',
      priority: 100,
      compile: (node, attributes) => {
        if (attributes.translate === 'SAVE') attributes.$set('translate', '保存');
      },
    })),
  );
}

export default [
  navigationLink('hf-home', 420, say('首页', 'Home'), '/'),
  navigationLink('hf-hazards', 410, say('隐患台账', 'Hazard ledger'), '/hazards'),
  navigationLink('hf-account', 400, say('我的账号', 'My account'), '/account'),
  {
    id: 'hf-case',
    pluginPoint: 'tasklist.task.detail',
    priority: 50,
    properties: { label: say('案件', 'Case') },
    render: (node, { taskId }) => showCase(node, taskId),
    unmount: () => {},
  },
];

function navigationLink(id, priority, label, path) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: (node) => {
      const link = element('a', '', label);
      link.href = root + path;
      node.append(link);
    },
    unmount: () => {},
  };
}

async function showCase(node, taskId) {
  node.className = 'hf-case';
  node.replaceChildren(element('p', 'hf-note', say('正在查找案件…', 'Looking up the case…')));
  try {
    const response = await fetch(`${root}/api/tasks/${encodeURIComponent(taskId)}/form`, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    if (response.status === 401) {
      location.replace(`${root}/login`);
      return;
    }
    if (response.status === 403) {
      node.replaceChildren(element('p', 'hf-note', say(
        '您没有查看这个案件的权限。如需查看，请联系街道或区安委办。',
        'You may not see this case. Ask the street office or the committee office if you need to.',
      )));
      return;
    }
    if (!response.ok && response.status !== 404) throw new Error(`HTTP ${response.status}`);
    const { caseNumber = null, caseUrl = null } = response.ok ? await response.json() : {};
    node.replaceChildren(...(caseNumber ? caseLine(String(caseNumber), caseUrl) : [element('p', 'hf-note', say(
      '这项任务还没有案件编号。',
      'This task has no case number yet.',
    ))]));
  } catch (error) {
    console.error(error);
    const again = element('button', 'btn btn-default', say('重新查找', 'Look up again'));
    again.type = 'button';
    again.addEventListener('click', () => showCase(node, taskId));
    node.replaceChildren(
      element('p', 'hf-note', say('案件编号没有取到，请检查网络后重新查找。', 'The case number could not be read. Check the network and look up again.')),
      again,
    );
  }
}

function caseLine(number, page) {
  if (!page) return [element('p', 'hf-number', number)];
  const link = element('a', 'btn btn-primary', say('查看案件 ', 'Open case '));
  link.href = root + page;
  link.append(element('span', 'hf-number', number));
  return [link];
}

function element(name, className, text) {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.textContent = text;
  return created;
}
