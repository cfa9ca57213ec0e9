const chinese = !/^en\b/i.test(navigator.languages?.[0] ?? navigator.language ?? '');
const say = (zh, en) => (chinese ? zh : en);
const root = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '');

const link = (label, path) => {
  const created = document.createElement('a');
  created.textContent = label;
  created.href = root + path;
  return created;
};

/** For whoever acts for several units: which one it is now, and the way to another. */
const unit = async (node) => {
  const response = await fetch(`${root}/api/me`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!response.ok) return;
  const { units = [] } = await response.json();
  if (units.length < 2) return;
  const active = units.find((candidate) => candidate.active);
  const back = encodeURIComponent(location.pathname);
  const entry = link(say(`单位：${active?.label ?? '未选'}`, `Unit: ${active?.label ?? 'none'}`), `/account/unit?next=${back}`);
  entry.title = say('切换单位', 'Switch unit');
  node.append(entry);
};

export default [
  {
    id: 'hf-unit',
    pluginPoint: 'tasklist.navbar.action',
    priority: 395,
    render: (node) => unit(node).catch((error) => console.error(error)),
    unmount: () => {},
  },
];
