import { onBeforeUnmount, onMounted, ref } from 'vue';

/** Whether the screen is as narrow as a phone's. */
export function usePhone() {
  const media = matchMedia('(max-width: 767px)');
  const phone = ref(media.matches);
  const changed = () => (phone.value = media.matches);
  onMounted(() => media.addEventListener('change', changed));
  onBeforeUnmount(() => media.removeEventListener('change', changed));
  return phone;
}
