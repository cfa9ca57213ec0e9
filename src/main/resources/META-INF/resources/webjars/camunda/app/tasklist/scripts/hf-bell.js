const chinese = !/^en\b/i.test(navigator.languages?.[0] ?? navigator.language ?? '');
const say = (zh, en) => (chinese ? zh : en);
const root = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '');

const EVERY = 60_000;
/** Asking on would keep the login of somebody who has gone away. */
const AWAY_AFTER = 10 * 60_000;
const NEWEST = 8;
const MOST_COUNTED = 100;

const cookie = (name) => document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';

const call = async (path, method = 'GET') => {
  const headers = { Accept: 'application/json', 'Accept-Language': say('zh-CN', 'en') };
  if (method !== 'GET') Object.assign(headers, { 'Content-Type': 'application/json', 'X-HF-XSRF': decodeURIComponent(cookie('HF-XSRF')) });
  const response = await fetch(`${root}/api/notices${path}`, { method, credentials: 'same-origin', keepalive: method !== 'GET', headers });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.status === 204 ? null : response.json();
};

const element = (name, className, text = '') => {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.textContent = text;
  return created;
};

const time = (at) => new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
}).format(new Date(at));

/** A task opens beside the list, everything else on the pages of the portal. */
const target = (path) => {
  const task = /^\/tasks\/([\w-]+)$/.exec(path);
  return task ? `#/?task=${task[1]}` : root + path;
};

const line = (notice, opened) => {
  const entry = element(notice.path ? 'a' : 'button', `hf-notice${notice.read ? '' : ' is-unread'}`);
  if (notice.path) entry.href = target(notice.path);
  else entry.type = 'button';
  if (notice.urgent) entry.append(element('span', 'hf-notice-urgent', say('紧急 ', 'Urgent ')));
  entry.append(element('span', 'hf-notice-title', notice.title), element('span', 'hf-notice-body', notice.body), element('span', 'hf-notice-at', time(notice.at)));
  if (!notice.read) entry.setAttribute('aria-label', `${say('未读', 'Unread')} ${notice.title}`);
  entry.addEventListener('click', () => {
    if (!notice.read) call(`/${notice.id}/read`, 'POST').catch((error) => console.error(error));
    opened();
  });
  return entry;
};

const bell = (node) => {
  const host = element('span', 'hf-bell');
  const button = element('button', 'hf-bell-button');
  const count = element('span', 'hf-bell-count');
  const words = element('span', 'hf-bell-words', say('通知', 'Notices'));
  const heard = element('span', 'hf-bell-heard');
  const panel = element('section', 'hf-bell-panel');
  let known = null;
  let asked = 0;
  let seen = Date.now();

  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  count.setAttribute('aria-hidden', 'true');
  heard.setAttribute('aria-live', 'polite');
  panel.hidden = true;
  panel.setAttribute('aria-label', say('通知', 'Notices'));
  button.append(words, count);
  host.append(button, heard, panel);
  node.append(host);

  const show = (unread) => {
    const many = unread >= MOST_COUNTED;
    count.textContent = many ? `${MOST_COUNTED - 1}+` : String(unread);
    count.hidden = !unread;
    button.setAttribute('aria-label', unread ? say(`通知，${unread} 条${many ? '以上' : ''}未读`, `Notices, ${unread}${many ? ' or more' : ''} unread`) : say('通知，没有未读', 'Notices, none unread'));
    if (known !== null && unread > known) heard.textContent = say(`有 ${unread} 条未读通知`, `${unread} unread notices`);
    known = unread;
  };
  const ask = () => {
    asked = Date.now();
    return call('/unread').then((answer) => show(answer.count)).catch(() => undefined);
  };
  const close = () => {
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = async () => {
    panel.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    panel.replaceChildren(element('p', 'hf-note', say('正在加载…', 'Loading…')));
    const foot = element('footer', '');
    const all = element('a', '', say('查看全部通知', 'See all notices'));
    all.href = `${root}/notices`;
    foot.append(all);
    try {
      const { items } = await call(`?size=${NEWEST}`);
      const opened = () => {
        close();
        setTimeout(ask, 500);
      };
      const readAll = element('button', 'hf-bell-all', say('全部已读', 'Mark all read'));
      readAll.type = 'button';
      readAll.addEventListener('click', () => call('/read-all', 'POST').then(ask).then(close).catch((error) => console.error(error)));
      panel.replaceChildren(...(items.length ? items.map((notice) => line(notice, opened)) : [element('p', 'hf-note', say('还没有通知。', 'No notices yet.'))]), foot);
      if (items.some((notice) => !notice.read)) foot.append(readAll);
    } catch (error) {
      console.error(error);
      panel.replaceChildren(element('p', 'hf-note', say('没有取到通知，请检查网络后重试。', 'The notices could not be read. Check the network and try again.')), foot);
    }
  };

  button.addEventListener('click', () => (panel.hidden ? open() : close()));
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    close();
    button.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!host.contains(event.target)) close();
  });
  ['pointerdown', 'keydown'].forEach((sign) => addEventListener(sign, () => {
    seen = Date.now();
  }, { passive: true, capture: true }));
  addEventListener('focus', () => {
    seen = Date.now();
    if (seen - asked > 1_000) ask();
  });
  setInterval(() => {
    if (document.visibilityState === 'visible' && Date.now() - seen < AWAY_AFTER) ask();
  }, EVERY);
  show(0);
  known = null;
  ask();
};

export default [
  {
    id: 'hf-bell',
    pluginPoint: 'tasklist.navbar.action',
    priority: 390,
    render: (node) => bell(node),
    unmount: () => {},
  },
];
