import { useRoute, useRouter } from 'vue-router';
import type { RouteLocationRaw } from 'vue-router';

export type Standing = '' | 'overdue' | 'ended';
export type Behind = (activity: string, standing: Standing) => RouteLocationRaw;

/** Conditions that the map and the cases behind its numbers have in common. */
export const CONDITIONS = ['version', 'street', 'industry', 'from', 'to'] as const;

/** From a number of the map of a process to its cases and back, under the same conditions. */
export function useMapQuery(process: () => string) {
  const route = useRoute();
  const router = useRouter();
  const conditions = () => Object.fromEntries(CONDITIONS.map((key) => [key, String(route.query[key] ?? '')]).filter(([, value]) => value));
  const behind: Behind = (activity, standing) => ({ path: `/dashboard/process-map/${process()}/${activity}`, query: { ...conditions(), ...(standing ? { standing } : {}) } });
  const map = () => ({ path: '/dashboard/process-map', query: { process: process(), ...conditions() } });
  /** another process has other versions */
  const choose = (key: string) => void router.push({ query: { ...conditions(), version: undefined, process: key } });
  return { behind, map, choose };
}
