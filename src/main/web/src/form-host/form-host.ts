import { ApiError } from '../lib/api';
import { t } from '../i18n';
import { type MountedForm, mountForm, type Source } from './mount';

export { mountForm } from './mount';

type Done = (error: Error | null, result?: unknown) => void;

/** What the Tasklist's embedded form offers. */
interface CamForm {
  taskId?: string;
  processDefinitionId?: string;
  processDefinitionKey?: string;
  containerElement?: Element | { 0?: Element };
  formElement?: { 0?: Element };
  submitPrevented: boolean;
  submit(done: Done): void;
  on(event: string, listener: (event?: { submitPrevented?: boolean }) => void): void;
  variableManager: {
    /** A Json variable's value is turned into text by the Tasklist itself. */
    createVariable(variable: { name: string; type: string; value: unknown }): void;
    destroyVariable(name: string): void;
    variables: Record<string, unknown>;
  };
}

const PREVENTED = 'camForm submission prevented';

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function sourceOf(camForm: CamForm): Source | null {
  if (camForm.taskId) return { task: camForm.taskId };
  const process = camForm.processDefinitionKey ?? camForm.processDefinitionId?.split(':')[0];
  return process ? { process } : null;
}

function boxOf(camForm: CamForm): HTMLElement | null {
  const form = camForm.formElement?.[0];
  const container = camForm.containerElement instanceof Element ? camForm.containerElement : camForm.containerElement?.[0];
  return (form ?? container ?? document).querySelector<HTMLElement>('.hf-host-box');
}

/** The Tasklist puts its own English sentence before a refusal and before a stopped submission. */
function inWords(error: Error, reason: string, form: MountedForm | null): Error {
  const message = error.message || '';
  if (message === PREVENTED) return Object.assign(new Error(reason), { status: 400 });
  const plain = message.replace(/^.*Cannot (?:submit task form|submit start form)[^:]*: /s, '');
  form?.refusedInWords(plain);
  // the Tasklist shows a message as markup
  error.message = plain.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return error;
}

/** The task may be in other hands or gone: the Tasklist reads its lists anew, and keeps a task that is still the person's. */
function afterAction(kind: string): void {
  const gone = kind === 'hand-over' || kind === 'send-back' || kind === 'answer';
  if (gone) location.hash = location.hash.replace(/([?&])task=[^&]*&?/, '$1').replace(/[?&]$/, '');
  location.reload();
}

/** Runs a form inside the Tasklist: called by the fragment the form key names. */
export function runInTasklist(camForm: CamForm): void {
  const box = boxOf(camForm);
  const source = sourceOf(camForm);
  if (!box) return;
  let form: MountedForm | null = null;
  let reason = t('form.notReady');
  let variable: string | null = null;

  const submit = camForm.submit;
  camForm.submit = function (this: CamForm, done: Done) {
    submit.call(this, (error, result) => done?.(error ? inWords(error, reason, form) : error, result));
  };

  camForm.on('submit', (event) => {
    const stop = (words: string) => {
      reason = words;
      if (event) event.submitPrevented = true;
      camForm.submitPrevented = true;
    };
    if (!form) return stop(reason);
    const sending = form.check();
    if (!sending.ok) return stop(sending.words);
    if (variable && camForm.variableManager.variables[variable]) camForm.variableManager.destroyVariable(variable);
    variable = camelCase(sending.formId);
    camForm.variableManager.createVariable({ name: variable, type: 'Json', value: sending.document });
    form.sent();
  });
  camForm.on('submit-failed', () => !camForm.submitPrevented && form?.notSent());

  if (!source) {
    box.textContent = t('form.noSource');
    return;
  }
  box.textContent = t('loading');
  const shell = box.closest('[ng-class*="disabled-form"]') ?? box.closest('.disabled-form');
  const unclaimed = () => Boolean(box.closest('.disabled-form'));

  mountForm(box, source, { readonly: unclaimed(), hint: unclaimed() ? t('form.claimFirst') : '', acted: afterAction })
    .then((mounted) => {
      form = mounted;
      const follow = () => {
        if (!box.isConnected) {
          watcher.disconnect();
          mounted.destroy();
          return;
        }
        mounted.setReadonly(unclaimed(), unclaimed() ? t('form.claimFirst') : '');
      };
      const watcher = new MutationObserver(follow);
      if (shell) watcher.observe(shell, { attributes: true, attributeFilter: ['class'] });
      const gone = new MutationObserver(() => {
        if (box.isConnected) return;
        gone.disconnect();
        watcher.disconnect();
        mounted.destroy();
      });
      gone.observe(document.body, { childList: true, subtree: true });
      follow();
    })
    .catch((cause: unknown) => {
      reason = cause instanceof ApiError ? cause.message : t('form.broken');
      box.textContent = reason;
      box.classList.add('hf-failed');
      if (!(cause instanceof ApiError)) console.error(cause);
    });
}
