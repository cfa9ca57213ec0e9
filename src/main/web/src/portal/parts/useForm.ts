import { onBeforeUnmount, ref, shallowRef } from 'vue';
import type { MountedForm, MountOptions, Source } from '../../form-host/mount';
import { ApiError } from '../../lib/api';
import { t } from '../../i18n';

/** A form on a page of its own: draws it, checks it and sends it. */
export function useForm() {
  const form = shallowRef<MountedForm | null>(null);
  const error = shallowRef<unknown>(null);
  const sending = ref(false);

  async function draw(box: HTMLElement, source: Source, options: MountOptions = {}) {
    error.value = null;
    try {
      const { mountForm } = await import('../../form-host/mount');
      form.value?.destroy();
      form.value = await mountForm(box, source, options);
    } catch (cause) {
      error.value = cause;
    }
  }

  /** True when the server has taken the document. */
  async function send(post: (document: Record<string, unknown>) => Promise<void>): Promise<boolean> {
    const checked = form.value?.check();
    if (!checked?.ok || sending.value) return false;
    sending.value = true;
    form.value!.sent();
    try {
      await post(checked.document);
      return true;
    } catch (cause) {
      form.value!.refused(cause instanceof ApiError ? cause : new ApiError(t('form.submit'), t('error.server'), t('error.now.server'), 500));
      form.value!.notSent();
      return false;
    } finally {
      sending.value = false;
    }
  }

  onBeforeUnmount(() => form.value?.destroy());
  return { form, error, sending, draw, send };
}
