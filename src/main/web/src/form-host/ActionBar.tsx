import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, api } from '../lib/api';
import type { Person, TaskActions } from '../lib/types';
import { t } from '../i18n';
import { dateTime } from '../lib/time';

export type Acted = 'claim' | 'hand-over' | 'ask' | 'answer' | 'withdraw-question' | 'send-back' | 'urge' | 'take-over';

interface Action {
  kind: Acted;
  title: string;
  text: string;
  failed: string;
  /** list of people to choose from, below the task's path */
  people?: { list: string; label: string; field: string };
  words?: { label: string; field: string; least: number; most: number; hint?: string };
  method?: 'post' | 'remove';
  call: string;
}

function actionsOf(a: TaskActions): Action[] {
  const list: Action[] = [];
  if (a.takeOverFrom) {
    const name = a.takeOverFrom;
    list.push({ kind: 'take-over', title: t('action.takeOver', { name }), text: t('action.takeOverText', { name }), failed: t('action.takeOverFailed'), call: 'take-over' });
  }
  if (a.mayHandle) {
    list.push({
      kind: 'hand-over',
      title: t('action.handOver'),
      text: t('action.handOverText'),
      failed: t('action.handOverFailed'),
      people: { list: 'colleagues', label: t('action.handOverTo'), field: 'to' },
      words: { label: t('action.handOverReason'), field: 'reason', least: 2, most: 500 },
      call: 'hand-over',
    });
    if (a.caseNumber) {
      list.push({
        kind: 'ask',
        title: t('action.ask'),
        text: t('action.askText'),
        failed: t('action.askFailed'),
        people: { list: 'advisers', label: t('action.askOf'), field: 'from' },
        words: { label: t('action.askQuestion'), field: 'question', least: 2, most: 1000 },
        call: 'ask',
      });
    }
    if (a.sendBackTo) {
      list.push({
        kind: 'send-back',
        title: t('action.sendBack'),
        text: t('action.sendBackText', { step: a.sendBackTo }),
        failed: t('action.sendBackFailed'),
        words: { label: t('action.sendBackReason'), field: 'reason', least: 2, most: 500 },
        call: 'send-back',
      });
    }
  }
  if (!a.urgeRefusal) {
    list.push({
      kind: 'urge',
      title: t('action.urge'),
      text: t('action.urgeText', { step: a.name }),
      failed: t('action.urgeFailed'),
      words: { label: t('action.urgeNote'), field: 'note', least: 2, most: 300 },
      call: 'urge',
    });
  }
  return list;
}

const WITHDRAW: () => Action = () => ({
  kind: 'withdraw-question',
  title: t('action.withdrawQuestion'),
  text: t('action.withdrawQuestionText'),
  failed: t('action.withdrawQuestionFailed'),
  method: 'remove',
  call: 'ask',
});

const ANSWER: () => Action = () => ({
  kind: 'answer',
  title: t('action.answer'),
  text: '',
  failed: t('action.answerFailed'),
  words: { label: t('action.answer'), field: 'opinion', least: 2, most: 2000, hint: t('action.answerHint') },
  call: 'answer',
});

interface FormProps {
  path: string;
  action: Action;
  done(kind: Acted): void;
  cancel?: () => void;
}

/** What an action asks for, and its button. */
function ActionForm({ path, action, done, cancel }: FormProps) {
  const [people, setPeople] = useState<Person[] | null>(action.people ? null : []);
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const quiet = { stayOnLogout: true };

  useEffect(() => {
    if (!action.people) return;
    api
      .get<Person[]>(`${path}/${action.people.list}`, { ...quiet, what: t('action.people') })
      .then(setPeople)
      .catch((cause: ApiError) => setRefusal(cause.message));
  }, []);

  async function send(event: Event) {
    event.preventDefault();
    if (busy) return;
    if (action.people && !chosen) return setRefusal(t('action.missing'));
    const text = words.trim();
    if (action.words && [...text].length < action.words.least) return setRefusal(t('action.tooShort', { n: action.words.least }));
    const body = { ...(action.people ? { [action.people.field]: chosen } : {}), ...(action.words ? { [action.words.field]: text } : {}) };
    setBusy(true);
    setRefusal('');
    try {
      const options = { ...quiet, what: action.failed };
      if (action.method === 'remove') await api.remove(`${path}/${action.call}`, options);
      else await api.post(`${path}/${action.call}`, body, options);
      done(action.kind);
    } catch (cause) {
      setRefusal((cause as Error).message);
      setBusy(false);
    }
  }

  return (
    // the Tasklist wraps the page in a form of its own, in which no other may stand
    <div class="hf-action-form" role="form" aria-label={action.title}>
      {action.text && <p>{action.text}</p>}
      {action.people && (
        <label>
          <span>{action.people.label}</span>
          <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{people && !people.length ? t('action.nobody') : t('action.choose')}</option>
            {(people ?? []).map((person) => (
              <option key={person.account} value={person.account}>
                {[person.name, person.post].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        </label>
      )}
      {action.words && (
        <label>
          <span>{action.words.label}</span>
          <textarea rows={3} maxLength={action.words.most} placeholder={action.words.hint} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
      )}
      {refusal && (
        <p class="hf-action-refusal" role="alert">
          {refusal}
        </p>
      )}
      <div class="hf-button-row">
        <button type="button" class="hf-button is-primary" disabled={busy} onClick={send}>
          {busy ? t('action.busy') : action.title}
        </button>
        {cancel && (
          <button type="button" class="hf-button" onClick={cancel}>
            {t('action.back')}
          </button>
        )}
      </div>
    </div>
  );
}

function Dialog({ children, title, close }: { children: preact.ComponentChildren; title: string; close(): void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
    box.current?.querySelector<HTMLElement>('select, textarea, button')?.focus();
  }, []);
  return (
    <dialog ref={box} class="hf-action-dialog" aria-label={title} onClose={close} onCancel={close}>
      <h3>{title}</h3>
      {children}
    </dialog>
  );
}

interface BarProps {
  path: string;
  actions: TaskActions;
  /** in the Tasklist claiming has a place of its own */
  claims: boolean;
  done(kind: Acted): void;
}

/** What can be done with a task beside its form, and what has been: questions, opinions, urging. */
export function ActionBar({ path, actions, claims, done }: BarProps) {
  const [open, setOpen] = useState<Action | null>(null);
  const [refusal, setRefusal] = useState('');
  const question = actions.question;

  async function claim() {
    try {
      await api.post(`${path}/claim`, {}, { stayOnLogout: true, what: t('action.claimFailed') });
      done('claim');
    } catch (cause) {
      setRefusal((cause as Error).message);
    }
  }

  return (
    <section class="hf-actions" aria-label={t('action.bar')}>
      <div class="hf-action-line">
        {actions.standsFor && <span class="hf-tag is-orange">{t('action.standsFor', { name: actions.standsFor })}</span>}
        {actions.urged > 0 && <span class="hf-tag is-red">{t('action.urged', { n: actions.urged })}</span>}
        <div class="hf-button-row">
          {claims && actions.claimable && (
            <button type="button" class="hf-button" onClick={claim}>
              {t('action.claim')}
            </button>
          )}
          {actionsOf(actions).map((action) => (
            <button type="button" class="hf-button" key={action.kind} onClick={() => setOpen(action)}>
              {action.title}
            </button>
          ))}
        </div>
      </div>
      {refusal && (
        <p class="hf-action-refusal" role="alert">
          {refusal}
        </p>
      )}
      {question && (
        <div class="hf-question">
          <p>
            <b>{question.mine ? t('action.askedYou', { name: question.by }) : t('action.asking', { name: question.of, at: dateTime(question.at) })}</b>
          </p>
          <p class="hf-question-text">{question.question}</p>
          {question.mine && <ActionForm path={path} action={ANSWER()} done={done} />}
          {question.withdrawable && (
            <button type="button" class="hf-link" onClick={() => setOpen(WITHDRAW())}>
              {t('action.withdrawQuestion')}
            </button>
          )}
        </div>
      )}
      {actions.opinions.length > 0 && (
        <details class="hf-opinions" open>
          <summary>{t('action.opinions')}</summary>
          {actions.opinions.map((given) => (
            <div key={given.at}>
              <p class="hf-hint">{given.question}</p>
              <p class="hf-question-text">{given.opinion}</p>
              <p class="hf-hint">{t('action.opinionOf', { name: given.by, at: dateTime(given.at) })}</p>
            </div>
          ))}
        </details>
      )}
      {open && (
        <Dialog title={open.title} close={() => setOpen(null)}>
          <ActionForm path={path} action={open} done={done} cancel={() => setOpen(null)} />
        </Dialog>
      )}
    </section>
  );
}
