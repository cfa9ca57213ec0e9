import { t } from '../i18n';
import { toOwed } from './onward';

/** A call that failed, in words for the person: what, why and what now. */
export class ApiError extends Error {
  constructor(
    readonly what: string,
    readonly why: string,
    readonly now: string,
    readonly status: number,
    readonly field: string | null = null,
    /** where to do what must come first, such as a password of one's own */
    readonly page: string | null = null,
  ) {
    super([what, why, now].filter(Boolean).join(t('punct.sentence')));
    this.name = 'ApiError';
  }
}

export interface CallOptions {
  /** what is being tried, in words, for the error */
  what?: string;
  /** a form keeps the person where they are when the login has run out */
  stayOnLogout?: boolean;
  signal?: AbortSignal;
  keepalive?: boolean;
  headers?: Record<string, string>;
}

export function cookie(name: string): string | null {
  const hit = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return hit ? decodeURIComponent(hit.slice(name.length + 1)) : null;
}

export function csrfHeaders(): Record<string, string> {
  const token = cookie('HF-XSRF');
  return token ? { 'X-HF-XSRF': token } : {};
}

function nowWords(status: number): string {
  if (status === 0) return t('error.now.offline');
  if (status === 401) return t('error.now.login');
  if (status === 403) return t('error.now.forbidden');
  if (status === 404) return t('error.now.notFound');
  if (status === 409) return t('error.now.conflict');
  if (status >= 500) return t('error.now.server');
  return '';
}

export function problem(status: number, body: unknown, what: string): ApiError {
  const details = (body ?? {}) as { detail?: unknown; field?: unknown; page?: unknown };
  const chinese = typeof details.detail === 'string' && /[\u4e00-\u9fff]/.test(details.detail) ? details.detail : '';
  const known: Record<number, string> = {
    0: t('error.offline'),
    401: t('error.unauthorized'),
    403: t('error.forbidden'),
    404: t('error.notFound'),
    409: t('error.conflict'),
    413: t('error.tooLarge'),
    415: t('error.badType'),
  };
  const why = (status === 401 ? '' : chinese) || known[status] || (status >= 500 ? t('error.server') : t('error.refused', { status }));
  const page = status === 403 && typeof details.page === 'string' ? details.page : null;
  return new ApiError(what, why, page ? '' : nowWords(status), status, typeof details.field === 'string' ? details.field : null, page);
}

const EXPIRED = 'hf-expired';

/** The session has run out while the page stood open: asked for anew, it leads to the login and, after that, back to itself. */
export function toLogin(): void {
  if (sessionStorage.getItem(EXPIRED)) {
    location.assign('/login?expired');
  } else {
    sessionStorage.setItem(EXPIRED, '1');
    location.reload();
  }
}

/** Whether it was a session running out that led to the login; told once. */
export function takeExpired(): boolean {
  const expired = sessionStorage.getItem(EXPIRED) !== null;
  sessionStorage.removeItem(EXPIRED);
  return expired;
}

async function call<T>(method: string, path: string, body: unknown, options: CallOptions): Promise<T> {
  const what = options.what ?? t('error.load');
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal: options.signal,
      keepalive: options.keepalive,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : csrfHeaders()),
        ...options.headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw problem(0, null, what);
  }
  if (response.status === 401 && !options.stayOnLogout) toLogin();
  const text = response.status === 204 ? '' : await response.text();
  let json: unknown = null;
  try {
    json = text ? JSON.parse(text) : null;
  } catch {
    if (response.ok) throw problem(502, null, what);
  }
  if (!response.ok) {
    const refusal = problem(response.status, json, what);
    if (refusal.page) toOwed(refusal.page);
    throw refusal;
  }
  return json as T;
}

export const api = {
  get: <T>(path: string, options: CallOptions = {}) => call<T>('GET', path, undefined, options),
  post: <T>(path: string, body: unknown, options: CallOptions = {}) => call<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options: CallOptions = {}) => call<T>('PUT', path, body, options),
  remove: <T>(path: string, options: CallOptions = {}, body?: unknown) => call<T>('DELETE', path, body, options),
};

/** Query string of the parameters that have a value. */
export function query(params: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}
