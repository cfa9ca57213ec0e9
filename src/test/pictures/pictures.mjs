// Takes the pictures of the dashboard for the documentation, from a running demo: npm run pictures -- [address] [words of the names wanted]
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const address = process.argv[2] ?? 'http://localhost:8080';
const wanted = process.argv.slice(3);
const folder = fileURLToPath(new URL('../../../docs/images/dashboard/', import.meta.url));
const PASSWORD = 'demo';
const MOST_BYTES = 120_000;
const SIZES = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];
/** [name, account, address or how to find it, what must stand there before the picture is taken] */
const PAGES = [
  ['overview', 'coordination', '/dashboard', '.indicator-value'],
  ['overview-street', 'office.001', '/dashboard', '.indicator-value'],
  ['overview-enterprise', 'safety.e0003', '/dashboard', '.indicator-value'],
  ['comparison', 'coordination', '/dashboard?shown=IN_TIME', '#parts .chart svg', '#parts'],
  ['indicator', 'coordination', '/dashboard/indicators/RECTIFICATION', '.months svg'],
  ['overdue', 'coordination', '/dashboard/overdue', '.overdue-board, .empty'],
  ['overdue-own', 'coordination', '/dashboard/overdue?of=MINE', '#own .rows, #own .empty'],
  ['campaigns', 'coordination', '/dashboard/campaigns', '.stand, .empty'],
  ['ranking', 'coordination', '/dashboard/ranking', 'main .box'],
  ['process-map', 'coordination', '/dashboard/process-map', '.map-diagram .djs-container'],
  ['process-map-cases', 'coordination', '/dashboard/process-map/hazard-rectification/rectify', '.list-head'],
  ['ledger', 'coordination', '/hazards', '.list-head, .cards'],
  ['case', 'coordination', anOverdueCase, '.timeline li'],
  ['enterprise', 'coordination', '/enterprises/e0003', 'h1'],
  ['drill-calendar', 'coordination', '/drill-calendar', '.page h1'],
  ['clock', 'coordination', '/dashboard/clock', 'main .box'],
  ['as-of', 'coordination', '/dashboard/as-of', 'main .box'],
  ['implausible', 'coordination', '/dashboard/implausible', 'main .box'],
  ['brief', 'coordination', '/dashboard/brief', 'main .box'],
  ['statistics-reports', 'coordination', '/statistics-reports', 'main .box'],
  ['plan-indicators', 'coordination', '/dashboard/plan-indicators', 'main .box'],
  ['bands', 'admin', '/admin/bands', 'main .box'],
  ['registry', 'admin', '/admin/registry', 'main .box'],
];

async function anOverdueCase(page) {
  const { items } = await page.evaluate(async () => (await fetch('/api/hazards?overdue=true&size=1')).json());
  return `/hazards/${items[0].number}`;
}

async function signIn(browser, account, { width, height }) {
  const context = await browser.newContext({ baseURL: address, viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/login');
  await page.fill('#username', account);
  await page.fill('#password', PASSWORD);
  await page.click('form button[type=submit]');
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  return page;
}

/** As few colours as keep it below the limit. */
async function small(picture, file) {
  for (const colours of [256, 128, 64, 32, 16]) {
    const { size } = await sharp(picture).png({ palette: true, colours, effort: 10, dither: 0 }).toFile(file);
    if (size <= MOST_BYTES) return size;
  }
  throw new Error(`${file} stays above ${MOST_BYTES} bytes`);
}

const browser = await chromium.launch({ executablePath: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync), args: ['--no-sandbox', '--disable-gpu'] });
await mkdir(folder, { recursive: true });
const missing = [];
for (const size of SIZES) {
  const people = new Map();
  for (const [name, account, where, ready, part] of PAGES.filter(([name]) => !wanted.length || wanted.includes(name))) {
    if (!people.has(account)) people.set(account, await signIn(browser, account, size));
    const page = people.get(account);
    await page.goto(typeof where === 'string' ? where : await where(page));
    try {
      await page.waitForSelector(ready, { timeout: 15_000 });
      await page.waitForLoadState('load');
      await page.waitForTimeout(1_200);
      if (part) await page.locator(part).scrollIntoViewIfNeeded();
      if (part) await page.evaluate((selector) => document.querySelector(selector).scrollIntoView(), part);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) missing.push(`${name}-${size.name}: scrolls sideways`);
      const bytes = await small(await page.screenshot(), join(folder, `${name}-${size.name}.png`));
      console.log(`${name}-${size.name}.png ${Math.round(bytes / 1024)} kB`);
    } catch (cause) {
      missing.push(`${name}-${size.name}: ${String(cause.message).split('\n')[0]}`);
    }
  }
}
for (const [name, account, size] of [['wall', 'leader', { width: 1920, height: 1080 }]].filter(([name]) => !wanted.length || wanted.includes(name))) {
  const page = await signIn(browser, account, size);
  await page.goto('/dashboard/wall');
  await page.waitForSelector('.wall-rates');
  await page.waitForTimeout(1_200);
  console.log(`${name}.png ${Math.round((await small(await page.screenshot(), join(folder, `${name}.png`))) / 1024)} kB`);
}
await browser.close();
if (missing.length) {
  console.error(missing.join('\n'));
  process.exitCode = 1;
}
