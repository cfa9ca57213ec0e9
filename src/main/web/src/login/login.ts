import '../style/tokens.css';
import './login.css';
import { cookie, takeExpired } from '../lib/api';
import { locale, t, type MessageKey } from '../i18n';
import { blockedFor, length, message as messageOf } from './messages';

document.documentElement.lang = locale;
document.title = `${t('login.submit')} · ${t('app.title')}`;
for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = t(element.dataset.text as MessageKey);

const form = document.querySelector('form')!;
const token = form.querySelector<HTMLInputElement>('[name=_csrf]')!;
const username = document.querySelector<HTMLInputElement>('#username')!;
const password = document.querySelector<HTMLInputElement>('#password')!;
const submit = form.querySelector<HTMLButtonElement>('[type=submit]')!;
const reveal = document.querySelector<HTMLButtonElement>('#reveal')!;
const message = document.querySelector<HTMLElement>('#message')!;

function say(text: string, bad: boolean) {
  message.textContent = text;
  message.classList.toggle('is-bad', bad);
  message.hidden = false;
}

function countDown(until: number) {
  const left = Math.ceil((until - Date.now()) / 1000);
  if (left <= 0) return say(t('login.blockedOver'), false);
  say(t('login.blocked', { length: length(left) }), true);
  window.setTimeout(() => countDown(until), 1000);
}

const asked = new URLSearchParams(location.search);
const blocked = blockedFor(asked);
if (takeExpired() && !asked.size) asked.set('expired', '');
const said = messageOf(asked);
if (blocked) countDown(Date.now() + blocked * 1000);
else if (said) say(said.text, said.bad);

// a wrong password does not cost typing the account once more
const TYPED = 'hf-account';
const typed = sessionStorage.getItem(TYPED);
if (typed && (blocked || asked.has('error'))) {
  username.value = typed;
  password.focus();
} else sessionStorage.removeItem(TYPED);

fetch('/api/sign-in/options', { headers: { Accept: 'application/json' } })
  .then((response) => (response.ok ? response.json() : null))
  .then((options: { oidc: { name: string; href: string } | null; refusal?: string | null } | null) => {
    if (options?.refusal) say(options.refusal, true);
    if (!options?.oidc) return;
    const way = document.querySelector<HTMLAnchorElement>('#other-way')!;
    way.href = options.oidc.href;
    way.textContent = t('login.with', { name: options.oidc.name });
    document.querySelector<HTMLElement>('#other')!.hidden = false;
  })
  .catch(() => undefined);

reveal.addEventListener('click', () => {
  const show = password.type === 'password';
  password.type = show ? 'text' : 'password';
  reveal.setAttribute('aria-pressed', String(show));
  reveal.textContent = t(show ? 'login.hide' : 'login.show');
});

// the page itself is a plain file: any call brings the token's cookie
const ready = cookie('HF-XSRF') ? Promise.resolve() : fetch('/api/me', { credentials: 'same-origin' }).then(() => undefined);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem(TYPED, username.value);
  submit.disabled = true;
  submit.textContent = t('login.busy');
  ready
    .catch(() => undefined)
    .then(() => {
      token.value = cookie('HF-XSRF') ?? '';
      form.submit();
    });
});
addEventListener('pageshow', () => {
  submit.disabled = false;
  submit.textContent = t('login.submit');
});
