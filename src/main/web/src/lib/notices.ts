import { ref } from 'vue';
import { locale } from '../i18n';
import { api, type CallOptions, query } from './api';
import type { Counted } from './types';
import { taskLink } from './words';

/** Something the person was told. */
export interface NoticeRow {
  id: string;
  kind: string;
  title: string;
  body: string;
  caseNumber: string | null;
  path: string | null;
  urgent: boolean;
  at: string;
  read: boolean;
}

export interface NoticeChannel {
  id: string;
  label: string;
  type: string;
  wanted: boolean;
  needsAddress: boolean;
  address: string | null;
}

export interface NoticeSetting {
  language: string;
  quietFrom: string;
  quietTo: string;
  digestAt: string;
  channels: NoticeChannel[];
}

/** The server counts no further, so that counting stays cheap. */
export const MOST_COUNTED = 100;

/** How many the person has not read; null until it is known. */
export const unread = ref<number | null>(null);

const spoken = (options: CallOptions): CallOptions => ({ ...options, headers: { 'Accept-Language': locale } });

export async function countUnread(): Promise<void> {
  const answer = await api.get<{ count: number }>('/api/notices/unread', { stayOnLogout: true }).catch(() => null);
  if (answer) unread.value = answer.count;
}

export function noticePage(filter: Record<string, string | number | null>, options: CallOptions = {}): Promise<Counted<NoticeRow>> {
  return api.get<Counted<NoticeRow>>(`/api/notices${query(filter)}`, spoken(options));
}

/** Also when the page is left in the same moment. */
export async function markRead(notice: NoticeRow): Promise<void> {
  if (notice.read) return;
  notice.read = true;
  if (unread.value && unread.value < MOST_COUNTED) unread.value -= 1;
  await api.post(`/api/notices/${notice.id}/read`, {}, { stayOnLogout: true, keepalive: true }).catch(() => undefined);
}

export async function markAllRead(options: CallOptions = {}): Promise<void> {
  await api.post('/api/notices/read-all', {}, { stayOnLogout: true, ...options });
  unread.value = 0;
}

/** Where a notice leads: a task opens where tasks are done. */
export function noticeTarget(path: string): string {
  const task = /^\/tasks\/([\w-]+)$/.exec(path);
  return task ? taskLink(task[1]!) : path;
}

/** Pages of the portal open without loading it anew. */
export const inPortal = (target: string): boolean => target.startsWith('/') && !target.startsWith('/camunda/') && !target.startsWith('/api/');
