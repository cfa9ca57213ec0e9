import { createForm } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { h, render } from 'preact';
import { ApiError, api } from '../lib/api';
import type { FormComponent, FormView, NextStep, Procedure, TaskActions, TimelineEntry } from '../lib/types';
import { locale, t } from '../i18n';
import { clock, dateTime } from '../lib/time';
import { taskLink } from '../lib/words';
import { type Acted, ActionBar } from './ActionBar';
import { cardOf } from './card';
import { CHECKLIST_TYPE, withChecklists } from './checklist';
import { EARLIER, earlierOf } from './earlier';
import { EarlierSteps } from './EarlierSteps';
import { ProcedureBar } from './ProcedureBar';
import { SCORE_TYPE, withScoreSheets } from './score-sheet';
import { fieldsModule } from './fields';
import { type Host, flatten } from './host';
import { checklistModule } from './widgets/checklist';
import { scoreSheetModule } from './widgets/score-sheet';
import { ChineseRules, speakChinese } from './words';

export type Source = { task: string } | { process: string };

export type Sending = { ok: true; formId: string; document: Record<string, unknown> } | { ok: false; words: string };

export interface MountedForm {
  readonly view: FormView;
  /** Checks the form; while something is wrong it shows it and puts the focus there. */
  check(): Sending;
  /** Shows why the server refused, at the field when it names one. */
  refused(cause: ApiError): void;
  /** The same where only the sentence arrives, which begins with the name of the field. */
  refusedInWords(words: string): void;
  setReadonly(readonly: boolean, hint?: string): void;
  /** After sending: the draft is done with. */
  sent(): void;
  /** Sending failed: drafts go on. */
  notSent(): void;
  destroy(): void;
}

interface FormJs {
  submit(): { data: Record<string, unknown>; errors: Record<string, unknown> };
  setProperty(name: string, value: unknown): void;
  on(event: string, priority: number, handler: () => void): void;
  importSchema(schema: unknown, data: unknown): Promise<unknown>;
  get(service: string): { getForm(): { components: FormComponent[] } };
  destroy(): void;
  _getState(): { errors: Record<string, unknown>; data: Record<string, unknown> };
  _setState(state: unknown): void;
  _getSubmitData(): Record<string, unknown>;
}

const DRAFT_DELAY = 1500;
const NEXT_DELAY = 600;
const STYLE = '/form-host/form-host.css';

function ensureStyle(): void {
  if (document.querySelector(`link[href="${STYLE}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = STYLE;
  document.head.append(link);
}

function part(parent: HTMLElement, className: string, role?: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  if (role) element.setAttribute('role', role);
  parent.append(element);
  return element;
}

function pathOf(source: Source): string {
  return 'task' in source ? `/api/tasks/${encodeURIComponent(source.task)}` : `/api/start-forms/${encodeURIComponent(source.process)}`;
}

function button(text: string, action: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'hf-link';
  element.textContent = text;
  element.addEventListener('click', action);
  return element;
}

export interface MountOptions {
  readonly?: boolean;
  hint?: string;
  /** for many cases at once: neither case nor draft nor actions */
  alone?: boolean;
  /** claiming has no other place on this page */
  claims?: boolean;
  /** why the form cannot be sent by anybody now, empty when it can */
  waits?: (why: string) => void;
  /** the task was handed over, lent, sent back …: what the page shows is not true any more */
  acted?: (kind: Acted) => void;
}

/** Draws the form of a task or of a start, with the case, the draft and what follows. Rejects with an {@link ApiError} in words. */
export async function mountForm(container: HTMLElement, source: Source, options: MountOptions = {}): Promise<MountedForm> {
  ensureStyle();
  speakChinese();
  if (locale !== 'en') flatpickr.localize(Mandarin);
  const path = pathOf(source);
  const quiet = { stayOnLogout: true };
  const view = await api.get<FormView>('task' in source ? `${path}/form${options.alone ? '?draft=false' : ''}` : path, { ...quiet, what: t('form.load') });

  container.replaceChildren();
  const root = part(container, 'hf-host');
  const cardBox = part(root, 'hf-card-box');
  const earlierBox = part(root, 'hf-earlier-box');
  const actionBox = part(root, 'hf-action-box');
  const procedureBox = part(root, 'hf-procedure-box');
  const hintLine = part(root, 'hf-hint-line', 'status');
  const draftLine = part(root, 'hf-draft-line', 'status');
  const formBox = part(root, 'hf-form');
  const nextLine = part(root, 'hf-next-line', 'status');
  const errorBox = part(root, 'hf-error-box', 'alert');

  const schema = withScoreSheets(withChecklists(view.schema));
  const components = flatten(schema.components);
  let form: FormJs | null = null;
  const host: Host = { path, pending: new Set(), components, tried: false, bulk: Boolean(options.alone), values: () => form?._getState().data ?? {} };
  form = (await createForm({
    container: formBox,
    schema,
    data: view.data,
    // a finished upload draws the form anew: what is typed must be in it by then
    debounce: false,
    properties: { readOnly: options.readonly ?? false },
    additionalModules: [fieldsModule(host), checklistModule(host), scoreSheetModule(host), { __init__: ['hfRules'], hfRules: ['type', ChineseRules] }],
  } as never)) as unknown as FormJs;
  const mounted = form;

  let readonly = options.readonly ?? false;
  /** why nobody may send the form now, whoever holds the task */
  let waiting = '';
  let wanted = { readonly, hint: options.hint ?? '' };
  let saving = !options.alone;
  let touched = false;
  let savedDocument = '';
  let askedDocument = '';
  let draftTimer = 0;
  let nextTimer = 0;
  let retryTimer = 0;

  const current = () => JSON.stringify(mounted._getSubmitData());

  function sayDraft(text: string, bad = false, ...more: Node[]) {
    draftLine.classList.toggle('is-bad', bad);
    draftLine.replaceChildren(text, ...more);
  }

  async function saveDraft(keepalive = false) {
    window.clearTimeout(draftTimer);
    if (!saving || readonly) return;
    const text = current();
    if (text === savedDocument) return;
    try {
      await api.put(`${path}/draft`, JSON.parse(text), { ...quiet, keepalive, what: t('draft.save') });
      savedDocument = text;
      sayDraft(t('draft.saved', { at: clock(new Date()) }));
    } catch (cause) {
      const login = cause instanceof ApiError && cause.status === 401;
      sayDraft((cause as Error).message, true, ...(login ? [loginLink()] : []));
      window.clearTimeout(retryTimer);
      retryTimer = window.setTimeout(() => void saveDraft(), 15_000);
    }
  }

  function loginLink(): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = '/login';
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = t('login.again');
    return link;
  }

  async function discardDraft() {
    try {
      window.clearTimeout(draftTimer);
      await api.remove(`${path}/draft`, { ...quiet, what: t('draft.discard') });
      const fresh = await api.get<FormView>('task' in source ? `${path}/form` : path, { ...quiet, what: t('form.load') });
      saving = false;
      touched = false;
      await mounted.importSchema(withScoreSheets(withChecklists(fresh.schema)), fresh.data);
      savedDocument = current();
      saving = true;
      sayDraft(t('draft.discarded'));
    } catch (cause) {
      sayDraft((cause as Error).message, true);
    }
  }

  async function askNext() {
    const text = current();
    if (text === askedDocument || readonly || options.alone) return;
    askedDocument = text;
    const next = await api.post<NextStep | null>(`${path}/next`, JSON.parse(text), quiet).catch(() => null);
    if (askedDocument !== text) return;
    if (!next) return nextLine.replaceChildren();
    const by = document.createElement('span');
    by.className = 'hf-num';
    by.textContent = dateTime(next.by);
    const [before, after] = t(next.by ? 'form.nextBy' : 'form.next', { step: next.step, who: next.who, by: '\u0000' }).split('\u0000');
    nextLine.replaceChildren(before!, ...(after === undefined ? [] : [by, after]));
  }

  function changed() {
    if (readonly) return;
    if (!touched) savedDocument = current(); // a value that a widget filled in by itself is no draft
    if (current() !== savedDocument) {
      window.clearTimeout(draftTimer);
      draftTimer = window.setTimeout(() => void saveDraft(), DRAFT_DELAY);
    }
    window.clearTimeout(nextTimer);
    nextTimer = window.setTimeout(() => void askNext(), NEXT_DELAY);
    if (errorBox.childElementCount) showErrors(mounted._getState().errors);
  }

  const hidden = () => document.visibilityState === 'hidden' && void saveDraft(true);

  const labelOf = (component: FormComponent | undefined) => component?.label ?? component?.key ?? '';

  function focusField(id: string) {
    if ([CHECKLIST_TYPE, SCORE_TYPE].includes(components.find((component) => component.id === id)?.type ?? '')) return focusWrongItem(id);
    const input =
      root.querySelector<HTMLElement>(`[id^="fjs-form-"][id$="-${CSS.escape(id)}"]`) ??
      root.querySelector<HTMLElement>(`[id*="-${CSS.escape(id)}"]`);
    const field = input?.closest<HTMLElement>('.fjs-form-field') ?? input;
    field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    const target = input?.matches('input:not([type=hidden]),textarea,button,select,[tabindex]') ? input : field?.querySelector<HTMLElement>('input,textarea,button,[tabindex]');
    target?.focus({ preventScroll: true });
  }

  /** The items are marked when the errors are drawn, which is a moment later. */
  function focusWrongItem(id: string) {
    window.setTimeout(() => {
      const field = root.querySelector<HTMLElement>(`[id^="fjs-form-"][id$="-${CSS.escape(id)}"]`);
      const item = field?.querySelector<HTMLElement>('.is-wrong') ?? field;
      item?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      const target = item?.querySelector<HTMLElement>('.fjs-has-errors :is(input,textarea,button)') ?? item?.querySelector<HTMLElement>('input,textarea,button') ?? item;
      target?.focus({ preventScroll: true });
    }, 60);
  }

  function texts(errors: unknown): string[] {
    if (typeof errors === 'string') return [errors];
    return errors && typeof errors === 'object' ? Object.values(errors).flatMap(texts) : [];
  }

  function showErrors(errors: Record<string, unknown>): string[] {
    const wrong = components.filter((component) => texts(errors[component.id]).length > 0);
    if (!wrong.length) {
      errorBox.replaceChildren();
      return [];
    }
    const head = document.createElement('b');
    head.textContent = t('form.wrong', { n: wrong.length });
    const list = document.createElement('ul');
    for (const component of wrong) {
      const entry = document.createElement('li');
      entry.append(button(labelOf(component), () => focusField(component.id)), `${t('punct.colon')}${texts(errors[component.id])[0]}`);
      list.append(entry);
    }
    errorBox.replaceChildren(head, list);
    return wrong.map(labelOf);
  }

  function mark(component: FormComponent | undefined, why: string) {
    if (!component) return;
    mounted._setState({ errors: { ...mounted._getState().errors, [component.id]: [why] } });
    focusField(component.id);
  }

  function say(words: string) {
    const line = document.createElement('b');
    line.textContent = words;
    errorBox.replaceChildren(line);
  }

  for (const event of ['input', 'change', 'click', 'drop', 'keydown']) formBox.addEventListener(event, () => (touched = true), true);
  mounted.on('changed', 100, changed);
  document.addEventListener('visibilitychange', hidden);
  savedDocument = current();
  if (!readonly) void askNext();
  if (view.restored && !readonly) sayDraft(t('draft.restored'), false, button(t('draft.discard'), () => void discardDraft()));
  hintLine.textContent = options.hint ?? '';

  function applyReadonly() {
    hintLine.textContent = waiting || wanted.hint;
    const next = wanted.readonly || waiting !== '';
    if (next === readonly) return;
    readonly = next;
    mounted.setProperty('readOnly', next);
    if (!next) void askNext();
    else nextLine.textContent = '';
  }

  function showActions(actions: TaskActions) {
    const question = actions.question;
    const asked = question ? (question.mine ? t('action.answerOnly', { name: question.by }) : t('action.waiting')) : '';
    waiting = asked || (actions.claimRefusal ? t('action.notYours', { rule: actions.claimRefusal }) : '');
    applyReadonly();
    options.waits?.(waiting);
    const acted = (kind: Acted) => (kind === 'urge' ? void loadActions() : leave(kind));
    render(h(ActionBar, { path, actions, claims: options.claims ?? false, done: acted, key: JSON.stringify(actions) }), actionBox);
  }

  function leave(kind: Acted) {
    saving = false;
    window.clearTimeout(draftTimer);
    options.acted?.(kind);
  }

  async function loadActions() {
    try {
      showActions(await api.get<TaskActions>(`${path}/actions`, { ...quiet, what: t('action.load') }));
    } catch (cause) {
      actionBox.textContent = (cause as Error).message;
    }
  }

  async function loadProcedures(number: string) {
    const at = `/api/hazards/${encodeURIComponent(number)}/procedures`;
    const procedures = await api.get<Procedure[]>(at, { ...quiet, what: t('procedure.load') }).catch(() => []);
    const go = (taskId: string | null) => {
      const next = new URL(taskId ? taskLink(taskId) : `/hazards/${encodeURIComponent(number)}`, location.href);
      // the Tasklist reads its lists only when it begins, and a new fragment alone does not begin it
      if (next.pathname === location.pathname) next.search = `?from=${Date.now()}`;
      location.assign(next);
    };
    render(h(ProcedureBar, { path: at, procedures, keep: () => saveDraft(), go }), procedureBox);
  }

  /** Whoever may not read the history of a case does without. */
  async function loadEarlier(at: string) {
    const entries = await api.get<TimelineEntry[]>(`${at}/timeline`, { ...quiet, what: t('case.load') }).catch(() => []);
    render(h(EarlierSteps, { entries: earlierOf(view.formId, entries) }), earlierBox);
  }

  if ('task' in source && !options.alone) void loadActions();
  if ('task' in source && !options.alone && view.caseNumber && view.caseUrl?.startsWith('/hazards/')) void loadProcedures(view.caseNumber);
  async function loadCard(at: string) {
    try {
      render(await cardOf(at, view, quiet), cardBox);
    } catch (cause) {
      cardBox.textContent = (cause as ApiError).message;
      cardBox.classList.add('is-bad');
    }
  }

  if (!options.alone && view.caseNumber && view.caseUrl) {
    const at = `/api${view.caseUrl}`;
    void loadCard(at);
    if (EARLIER[view.formId]) void loadEarlier(at);
  }

  return {
    view,
    check() {
      if (root.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
      if (readonly) return { ok: false, words: hintLine.textContent || t('form.claimFirst') };
      if (host.pending.size > 0) {
        say(t('form.uploading', { n: host.pending.size }));
        return { ok: false, words: t('form.uploading', { n: host.pending.size }) };
      }
      host.tried = true;
      const { data, errors } = mounted.submit();
      const wrong = showErrors(errors);
      if (Object.keys(errors).length > 0) {
        const first = components.find((component) => errors[component.id]);
        if (first) focusField(first.id);
        return { ok: false, words: t('form.wrongNames', { n: wrong.length, names: wrong.slice(0, 4).join(t('punct.list')) }) };
      }
      return { ok: true, formId: view.formId, document: data };
    },
    refused(cause) {
      mark(components.find((candidate) => candidate.key && candidate.key === cause.field?.split('[')[0]), cause.why);
      say(cause.message);
      if (cause.status === 401) errorBox.append(loginLink());
      errorBox.scrollIntoView({ block: 'nearest' });
    },
    refusedInWords(words) {
      const [, label, rule] = /^「(.+?)」(.+)$/s.exec(words) ?? [];
      const component = components.find((candidate) => candidate.label === label || candidate.label === label?.split('·')[0]);
      if (component) {
        mark(component, rule!);
        showErrors({ [component.id]: rule });
      } else {
        say(words);
      }
      errorBox.scrollIntoView({ block: 'nearest' });
    },
    setReadonly(next, hint) {
      const changedHands = next !== wanted.readonly;
      wanted = { readonly: next, hint: hint ?? '' };
      applyReadonly();
      if (changedHands && 'task' in source && !options.alone) void loadActions();
    },
    sent() {
      saving = false;
      window.clearTimeout(draftTimer);
      window.clearTimeout(retryTimer);
    },
    notSent() {
      saving = !options.alone;
      savedDocument = '';
      void saveDraft();
    },
    destroy() {
      if (saving) void saveDraft(true);
      window.clearTimeout(draftTimer);
      window.clearTimeout(nextTimer);
      window.clearTimeout(retryTimer);
      document.removeEventListener('visibilitychange', hidden);
      render(null, cardBox);
      render(null, earlierBox);
      render(null, actionBox);
      render(null, procedureBox);
      mounted.destroy();
    },
  };
}
