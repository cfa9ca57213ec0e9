import { onBeforeUnmount, onMounted } from 'vue';

const AT_MOST_EVERY = 3_000;

/** Calls when figures have changed on the server, at most every few seconds and only while the page is looked at. */
export function useLive(changed: () => void): void {
  let source: EventSource | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  function tell() {
    clearTimeout(waiting);
    if (document.hidden) return;
    waiting = setTimeout(() => {
      last = Date.now();
      changed();
    }, Math.max(0, last + AT_MOST_EVERY - Date.now()));
  }
  onMounted(() => {
    source = new EventSource('/api/live/figures');
    source.addEventListener('figures', tell);
    document.addEventListener('visibilitychange', tell);
  });
  onBeforeUnmount(() => {
    source?.close();
    clearTimeout(waiting);
    document.removeEventListener('visibilitychange', tell);
  });
}
