const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY = 24 * 60;
const LONGEST = 12 * 60;

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const length = (from: string, to: string) => (minutes(to) - minutes(from) + DAY) % DAY;

export type QuietFault = { field: 'quietFrom' | 'quietTo' | 'digestAt'; fault: 'badTime' | 'tooLong' | 'digestInQuiet' };

/** What is wrong with the times, the first of it; null when nothing is. The server says the same. */
export function quietFault(quietFrom: string, quietTo: string, digestAt: string): QuietFault | null {
  if (!TIME.test(quietFrom)) return { field: 'quietFrom', fault: 'badTime' };
  if (!TIME.test(quietTo)) return { field: 'quietTo', fault: 'badTime' };
  if (!TIME.test(digestAt)) return { field: 'digestAt', fault: 'badTime' };
  if (length(quietFrom, quietTo) > LONGEST) return { field: 'quietTo', fault: 'tooLong' };
  return length(quietFrom, digestAt) < length(quietFrom, quietTo) ? { field: 'digestAt', fault: 'digestInQuiet' } : null;
}
