import type { CodeLabel } from './types';

export const BROADCAST_KINDS = ['WEATHER', 'HOLIDAY', 'ACCIDENT_LESSON', 'OTHER'] as const;
export type BroadcastKind = (typeof BROADCAST_KINDS)[number];
export type Box = 'RECEIVED' | 'SENT' | 'FOLLOWED';

export interface BroadcastLine {
  number: string;
  kind: BroadcastKind;
  title: string;
  urgent: boolean;
  sender: string;
  sentAt: string;
  validUntil: string | null;
  confirmBy: string | null;
  withdrawnAt: string | null;
  mine: boolean;
  confirmedAt: string | null;
  counts: { recipients: number; confirmed: number } | null;
}

export interface BroadcastPage {
  items: BroadcastLine[];
  total: number;
  boxes: Box[];
  maySend: boolean;
}

export interface BroadcastDetail {
  line: BroadcastLine;
  text: string;
  senderName: string;
  roles: string[];
  streets: string[];
  industries: string[];
  withdrawal: { at: string; by: string; reason: string } | null;
  parts: { label: string; recipients: number; confirmed: number }[];
  urgings: { at: string; by: string; people: number }[];
  mayConfirm: boolean;
  ofUnit: boolean;
  mayFollow: boolean;
  urgeRefusal: string | null;
}

export interface BroadcastChoices {
  post: string;
  roles: CodeLabel[];
  streets: CodeLabel[];
  industries: CodeLabel[];
}

export interface BroadcastPreview {
  recipients: number;
  byRole: { role: string; people: number }[];
  enterprisesWithoutAccount: number;
}

export interface ReceiverRow {
  unit: string;
  area: string | null;
  role: string;
  name: string;
  state: 'WAITING' | 'CONFIRMED' | 'LATE' | 'GONE';
  confirmedAt: string | null;
}

/** "83%"; all is only said when it is all. */
export function rate(counts: { recipients: number; confirmed: number }): string {
  if (!counts.recipients) return '—';
  return `${Math.floor((counts.confirmed * 100) / counts.recipients)}%`;
}
