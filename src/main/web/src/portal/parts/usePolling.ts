import { onBeforeUnmount, onMounted } from 'vue';

const EVERY = 60_000;
/** Asking on would keep the login of somebody who has gone away. */
const AWAY_AFTER = 10 * 60_000;
const SIGNS = ['pointerdown', 'keydown', 'scroll'] as const;

/** Calls now and then while somebody sits before the page, and at once when he comes back to it. */
export function usePolling(call: () => unknown): void {
  let timer = 0;
  let last = Date.now();
  let seen = Date.now();
  const go = () => {
    last = Date.now();
    void call();
  };
  const here = () => {
    seen = Date.now();
    if (seen - last >= EVERY) go();
  };
  const back = () => {
    if (document.visibilityState !== 'visible') return;
    seen = Date.now();
    if (seen - last >= 1_000) go();
  };
  onMounted(() => {
    go();
    timer = window.setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - seen < AWAY_AFTER) go();
    }, EVERY);
    addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    SIGNS.forEach((sign) => addEventListener(sign, here, { passive: true, capture: true }));
  });
  onBeforeUnmount(() => {
    clearInterval(timer);
    removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
    SIGNS.forEach((sign) => removeEventListener(sign, here, { capture: true }));
  });
}
