import { t } from '../i18n';

export interface Message {
  text: string;
  bad: boolean;
}

/** What the address of the login page says about the last attempt. */
export function message(asked: URLSearchParams): Message | null {
  if (asked.has('shut')) return { text: t('login.shut'), bad: true };
  if (asked.has('error')) return { text: t('login.wrong'), bad: true };
  if (asked.has('expired')) return { text: t('login.expired'), bad: false };
  if (asked.has('logout')) return { text: t('login.out'), bad: false };
  return null;
}

/** For how many seconds nobody may try again; 0 when he may. */
export function blockedFor(asked: URLSearchParams): number {
  const seconds = Number(asked.get('blocked'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 0;
}

/** "45 秒", "2 分 5 秒". */
export function length(seconds: number): string {
  return seconds < 60 ? t('login.seconds', { n: seconds }) : t('login.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
