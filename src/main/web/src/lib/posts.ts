import type { MessageKey } from '../i18n';

export type Kind = 'enterprise' | 'street' | 'department' | 'system' | 'none';

/** The roles that a post can be in, and what kind of unit each belongs to. */
export const ROLES = [
  ['enterprise-head', 'enterprise'],
  ['enterprise-safety', 'enterprise'],
  ['enterprise-staff', 'enterprise'],
  ['grid', 'street'],
  ['community', 'street'],
  ['street-office', 'street'],
  ['street-leader', 'street'],
  ['law', 'department'],
  ['dept', 'department'],
  ['dept-head', 'department'],
  ['district-coordination', 'none'],
  ['safety-committee', 'none'],
  ['district-leader', 'none'],
  ['expert', 'none'],
  ['tip-desk', 'none'],
  ['machine', 'system'],
  ['camunda-admin', 'none'],
] as const satisfies readonly (readonly [string, Kind])[];

export type RoleKey = (typeof ROLES)[number][0];

export const roleWords = (role: RoleKey): MessageKey => `role.${role}`;

export function kindOf(role: string): Kind {
  return ROLES.find(([key]) => key === role)?.[1] ?? 'none';
}

/** The group of a role in its unit: "grid:001", or "expert" for roles of the whole district. */
export function groupOf(role: string, unit: string): string {
  return kindOf(role) === 'none' ? role : `${role}:${unit}`;
}

export interface Post {
  group: string;
  label: string;
}
