import { onBeforeUnmount, onMounted, ref } from 'vue';

/** Whether a media query holds, as it changes. */
export function useMedia(query: string) {
  const media = matchMedia(query);
  const holds = ref(media.matches);
  const changed = () => (holds.value = media.matches);
  onMounted(() => media.addEventListener('change', changed));
  onBeforeUnmount(() => media.removeEventListener('change', changed));
  return holds;
}
