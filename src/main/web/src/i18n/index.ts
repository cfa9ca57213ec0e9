import en from './en';
import zh from './zh-CN';

export type Locale = 'zh-CN' | 'en';
export type MessageKey = keyof typeof zh;

const KEY = 'hf-locale';
const messages: Record<Locale, Record<string, string>> = { 'zh-CN': zh, en };

function stored(): Locale {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export const locale: Locale = stored();

/** Takes effect on the next load, so that every page and form speaks one language. */
export function switchLocale(next: Locale): void {
  localStorage.setItem(KEY, next);
  location.reload();
}

export function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(zh, key);
}

export function t(key: MessageKey, params: Record<string, string | number> = {}): string {
  const text = messages[locale][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
