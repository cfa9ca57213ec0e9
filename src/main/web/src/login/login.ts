import '../style/tokens.css';
import './login.css';
import { cookie } from '../lib/api';
import { locale, t, type MessageKey } from '../i18n';

document.documentElement.lang = locale;
document.title = `${t('login.submit')} · ${t('app.title')}`;
for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = t(element.dataset.text as MessageKey);

const form = document.querySelector('form')!;
const token = form.querySelector<HTMLInputElement>('[name=_csrf]')!;
const password = document.querySelector<HTMLInputElement>('#password')!;
const submit = form.querySelector<HTMLButtonElement>('[type=submit]')!;
const reveal = document.querySelector<HTMLButtonElement>('#reveal')!;
const message = document.querySelector<HTMLElement>('#message')!;

function say(text: string, bad: boolean) {
  message.textContent = text;
  message.classList.toggle('is-bad', bad);
  message.hidden = false;
}

const asked = new URLSearchParams(location.search);
if (asked.has('error')) say(t('login.wrong'), true);
else if (asked.has('logout')) say(t('login.out'), false);

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
