import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import {
  answered,
  type Grade,
  GRADES_KEY,
  gradeOf,
  headsOf,
  ITEMS_KEY,
  needsNote,
  problemOf,
  SCORE_TYPE,
  type Score,
  type ScoreItem,
  scoresOf,
  tapOf,
  tidy,
  totalOf,
} from '../score-sheet';
import type { FieldProps, Host } from '../host';

const itemsOf = (host: Host) => (host.values()[ITEMS_KEY] ?? []) as ScoreItem[];
const gradesOf = (host: Host) => (host.values()[GRADES_KEY] ?? []) as Grade[];

interface RowProps {
  item: ScoreItem;
  score: Score;
  grades: Grade[];
  wrong: boolean;
  locked: boolean;
  name: string;
  change(next: Partial<Score>): void;
}

function Row({ item, score, grades, wrong, locked, name, change }: RowProps) {
  const number = typeof score.score === 'number' && !score.notApplicable ? score.score : null;
  const chosen = number === null ? undefined : gradeOf(grades, number);
  const problem = wrong ? problemOf(grades, score) : null;
  const asksNote = needsNote(grades, score);
  return (
    <li class={`hf-check-item hf-score-item${problem ? ' is-wrong' : ''}`}>
      <div class="hf-check-text" id={`${name}-text`}>
        <span class="hf-num">{item.number}</span> {item.text}
        <span class="hf-score-weight hf-num">{t('score.weight', { n: item.weight })}</span>
      </div>
      <div class="hf-score-row">
        <div class="hf-check-results hf-score-grades" role="radiogroup" aria-labelledby={`${name}-text`}>
          {grades.map((grade, index) => (
            <label key={grade.label} class={`hf-check-result is-grade-${index}${chosen === grade ? ' is-chosen' : ''}`}>
              <input type="radio" name={name} checked={chosen === grade} disabled={locked} onChange={() => change({ notApplicable: false, score: tapOf(grades, index) })} />
              {grade.label}
            </label>
          ))}
          <label class={`hf-check-result is-not_applicable${score.notApplicable ? ' is-chosen' : ''}`}>
            <input type="radio" name={name} checked={Boolean(score.notApplicable)} disabled={locked} onChange={() => change({ notApplicable: true })} />
            {t('score.notApplicable')}
          </label>
        </div>
        <label class="hf-score-number">
          <input
            type="number"
            inputMode="numeric"
            class="fjs-input"
            min={0}
            max={100}
            step={1}
            value={number ?? ''}
            disabled={locked}
            aria-label={t('score.points', { number: item.number })}
            onInput={(event) => {
              const text = event.currentTarget.value;
              change({ notApplicable: false, score: text === '' ? null : Number(text) });
            }}
          />
          <span aria-hidden="true">{t('score.unit')}</span>
        </label>
      </div>
      {(asksNote || score.notApplicable) && (
        <input
          type="text"
          class="fjs-input hf-score-note"
          maxLength={200}
          value={(score.notApplicable ? score.reason : score.note) ?? ''}
          disabled={locked}
          placeholder={t(score.notApplicable ? 'score.reason' : 'score.note')}
          aria-label={t(score.notApplicable ? 'score.reasonOf' : 'score.noteOf', { number: item.number })}
          onInput={(event) => change(score.notApplicable ? { reason: event.currentTarget.value } : { note: event.currentTarget.value })}
        />
      )}
      {problem && <p class="hf-check-problem">{t(`score.problem.${problem}`)}</p>}
    </li>
  );
}

/** The items of the score sheet by head: a tap on a grade or a number each, with the result so far always in sight. */
function scoreSheetField(host: Host) {
  return function ScoreSheetField(props: FieldProps<Score[] | null>) {
    const { field, domId, errors = [], disabled, readonly, value } = props;
    const locked = Boolean(disabled || readonly);
    const items = itemsOf(host);
    const grades = gradesOf(host);
    const scores = useRef<Score[]>([]);
    const given = useRef<unknown>(undefined);
    /** what was typed to an item before, so that a slip of the finger loses nothing */
    const before = useRef(new Map<string, Score>());
    const [onlyOpen, setOnlyOpen] = useState<Set<number> | null>(null);
    const [, redraw] = useState(0);
    if (given.current !== value || scores.current.length !== items.length) {
      given.current = value;
      scores.current = scoresOf(items, value);
    }

    function change(place: number, next: Partial<Score>) {
      const old = scores.current[place]!;
      const whole = { ...before.current.get(old.item), ...old, ...next };
      before.current.set(old.item, whole);
      const all = scores.current.map((score, index) => (index === place ? tidy(grades, whole) : score));
      scores.current = all;
      given.current = all;
      props.onChange({ value: all });
      redraw((n) => n + 1);
    }

    const done = scores.current.filter(answered).length;
    const total = totalOf(items, scores.current);
    const open = items.length - done;
    return (
      <div class="fjs-form-field hf-field hf-checklist hf-score-sheet" id={domId} tabIndex={-1}>
        <Label id={`${domId}-label`} label={field.label} required />
        <Description id={`${domId}-description`} description={field.description} />
        {items.length > 0 && (
          <div class="hf-check-bar">
            <p role="status">
              <b class="hf-num">{total === null ? t('score.none') : t('score.total', { score: total.toFixed(1), grade: gradeOf(grades, total)?.label ?? '' })}</b>
              <span class="hf-num">{t('score.progress', { done, all: items.length })}</span>
            </p>
            <progress max={items.length} value={done} aria-hidden="true" />
            <div class="hf-check-filters" role="group" aria-label={t('checklist.filter')}>
              <button type="button" class={`hf-check-filter${onlyOpen ? '' : ' is-chosen'}`} aria-pressed={!onlyOpen} onClick={() => setOnlyOpen(null)}>
                {t('checklist.all')} {items.length}
              </button>
              <button
                type="button"
                class={`hf-check-filter${onlyOpen ? ' is-chosen' : ''}`}
                aria-pressed={Boolean(onlyOpen)}
                onClick={() => setOnlyOpen(new Set(scores.current.flatMap((score, index) => (answered(score) ? [] : [index]))))}
              >
                {t('score.onlyOpen')} {open}
              </button>
            </div>
          </div>
        )}
        <Errors id={`${domId}-error-message`} errors={errors} />
        {onlyOpen?.size === 0 && <p class="hf-hint">{t('checklist.noneShown')}</p>}
        {headsOf(items).map((head) => {
          const visible = head.items.filter((place) => !onlyOpen || onlyOpen.has(place));
          if (!visible.length) return null;
          const mean = totalOf(
            head.items.map((place) => items[place]!),
            head.items.map((place) => scores.current[place]!),
          );
          return (
            <section key={`${head.name}/${head.items[0]}`} class="hf-check-aspect">
              <header>
                <h4>{head.name}</h4>
                <span class="hf-num hf-hint">{t('checklist.aspectProgress', { done: head.items.filter((place) => answered(scores.current[place]!)).length, all: head.items.length })}</span>
                {mean !== null && <b class="hf-num hf-score-mean">{mean.toFixed(1)}</b>}
              </header>
              <ol>
                {visible.map((place) => (
                  <Row
                    key={items[place]!.ref}
                    item={items[place]!}
                    score={scores.current[place]!}
                    grades={grades}
                    wrong={errors.length > 0}
                    locked={locked}
                    name={`${domId}-${place}`}
                    change={(next) => change(place, next)}
                  />
                ))}
              </ol>
            </section>
          );
        })}
      </div>
    );
  };
}

interface FormFields {
  register(type: string, component: unknown): void;
}
interface Validator {
  validateFieldInstance(instance: { id: string }, value: unknown): string[];
}
interface Registry {
  get(id: string): { type: string } | undefined;
}

/** Makes {@link SCORE_TYPE} a type of form-js and checks its scores once the form is to be sent. */
export function scoreSheetModule(host: Host) {
  class ScoreSheetWidget {
    static $inject = ['formFields', 'validator', 'formFieldRegistry'];
    constructor(formFields: FormFields, validator: Validator, registry: Registry) {
      const Field = scoreSheetField(host) as unknown as { config: unknown };
      Field.config = {
        type: SCORE_TYPE,
        keyed: true,
        name: 'Score sheet',
        group: 'selection',
        emptyValue: null,
        sanitizeValue: ({ value }: { value: unknown }) => (Array.isArray(value) ? value : null),
        create: (options = {}) => options,
      };
      formFields.register(SCORE_TYPE, Field);

      const validate = validator.validateFieldInstance.bind(validator);
      validator.validateFieldInstance = (instance, value) => (registry.get(instance.id)?.type === SCORE_TYPE ? wrongIn(value) : validate(instance, value));

      /** One sentence; nothing before somebody has tried to send the form. */
      function wrongIn(value: unknown): string[] {
        if (!host.tried) return [];
        const items = itemsOf(host);
        const wrong = scoresOf(items, value).flatMap((score, place) => {
          const problem = problemOf(gradesOf(host), score);
          return problem ? [{ number: items[place]!.number, problem }] : [];
        });
        if (!wrong.length) return [];
        if (wrong.every(({ problem }) => problem === 'open')) return [t('score.unanswered', { n: wrong.length })];
        return [t('score.faulty', { n: wrong.length, number: wrong[0]!.number, why: t(`score.problem.${wrong[0]!.problem}`) })];
      }
    }
  }
  return { __init__: ['hfScoreSheet'], hfScoreSheet: ['type', ScoreSheetWidget] };
}
