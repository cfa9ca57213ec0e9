import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormComponent } from '../../lib/types';
import { t } from '../../i18n';
import {
  type Answer,
  type AskedItem,
  type Aspect,
  CHECKLIST_TYPE,
  type Filter,
  ITEMS_KEY,
  answersOf,
  asksFor,
  aspectsOf,
  problemsOf,
  progressOf,
  restCompliant,
  shownBy,
  undoCompliant,
  withResult,
} from '../checklist';
import type { FieldProps, Host } from '../host';
import { ruleWords } from '../words';

interface Option {
  value: string;
  label: string;
}

/** What form-js does for the fields of a row, which it does not know as fields of the form. */
export interface RowServices {
  component(type: string): unknown;
  hides(field: FormComponent, answer: Answer): boolean;
  check(field: FormComponent, value: unknown): string[];
}

type Props = FieldProps<Answer[] | null> & { field: { rowFields: FormComponent[] } };

const itemsOf = (host: Host) => (host.values()[ITEMS_KEY] ?? []) as AskedItem[];

interface RowProps {
  item: AskedItem;
  answer: Answer;
  place: number;
  options: Option[];
  fields: FormComponent[];
  problems: Record<string, string[]> | null;
  locked: boolean;
  domId: string;
  services: RowServices;
  choose(place: number, result: string): void;
  change(place: number, key: string, value: unknown): void;
}

function Row(props: RowProps) {
  const { item, answer, place, options, problems, locked, domId, services } = props;
  const asked = asksFor(props.fields, answer, services.hides).fields;
  const name = `${domId}-${place}`;
  const last = item.earlier.at(0);
  return (
    <li class={`hf-check-item${problems ? ' is-wrong' : ''}`} data-result={answer.result ?? ''}>
      <div class="hf-check-head">
        <div class="hf-check-text" id={`${name}-text`}>
          <span class="hf-num">{item.number}</span> {item.text}
          {last && (
            <span class="hf-check-earlier">
              <span class="hf-tag is-orange">{t('checklist.earlier', { on: last.on, result: last.result })}</span> {[last.note, last.hazard, last.state].filter(Boolean).join(t('punct.list'))}
            </span>
          )}
        </div>
        <div class="hf-check-results" role="radiogroup" aria-labelledby={`${name}-text`} aria-label={t('checklist.result', { number: item.number })}>
          {options.map((option) => (
            <label key={option.value} class={`hf-check-result is-${option.value.toLowerCase()}${answer.result === option.value ? ' is-chosen' : ''}`}>
              <input type="radio" name={name} value={option.value} checked={answer.result === option.value} disabled={locked} onChange={() => props.choose(place, option.value)} />
              {option.label}
            </label>
          ))}
        </div>
      </div>
      {problems?.result && <p class="hf-check-problem">{problems.result[0]}</p>}
      <details class="hf-check-how">
        <summary>{t('checklist.how')}</summary>
        <dl>
          {item.method && (
            <div>
              <dt>{t('checklist.method')}</dt>
              <dd>{item.method}</dd>
            </div>
          )}
          <div>
            <dt>{t('checklist.basis')}</dt>
            <dd>{item.basis}</dd>
          </div>
          <div>
            <dt>{t('checklist.category')}</dt>
            <dd>{item.categoryLabel}</dd>
          </div>
          {item.earlier.slice(1).map((finding) => (
            <div key={finding.on}>
              <dt>{t('checklist.earlier', { on: finding.on, result: finding.result })}</dt>
              <dd>{[finding.note, finding.hazard, finding.state].filter(Boolean).join(t('punct.list'))}</dd>
            </div>
          ))}
        </dl>
      </details>
      {asked.length > 0 && (
        <div class="hf-check-more">
          {asked.map((field) => (
            <div key={field.key} class={`hf-check-field is-${field.type}`}>
              {h(services.component(field.type) as never, {
                field,
                value: answer[field.key!] ?? null,
                errors: problems?.[field.key!] ?? [],
                domId: `${name}-${field.key}`,
                readonly: locked,
                disabled: false,
                onChange: ({ value }: { value: unknown }) => props.change(place, field.key!, value),
                onBlur: () => undefined,
                onFocus: () => undefined,
              } as never)}
              {field.key === 'criterion' && item.criterion && !answer.criterion && !locked && (
                <p class="hf-check-criterion">
                  {t('checklist.criterionMay')}
                  {t('punct.colon')}
                  {item.criterionText}
                  <button type="button" class="hf-link" onClick={() => props.change(place, 'criterion', item.criterion)}>
                    {t('checklist.criterionTake')}
                  </button>
                </p>
              )}
            </div>
          ))}
        </div>
      )}
    </li>
  );
}

const same = (one: RowProps['problems'], other: RowProps['problems']) => JSON.stringify(one) === JSON.stringify(other);
const MemoRow = memo(Row, (one, other) => one.answer === other.answer && one.item === other.item && one.locked === other.locked && same(one.problems, other.problems));

/** The items of the checklists one by one: a tap each, more only where something is wrong or was not looked at. */
export function checklistField(host: Host, services: () => RowServices) {
  return function ChecklistField(props: Props) {
    const { field, domId, errors = [], disabled, readonly, value } = props;
    const locked = Boolean(disabled || readonly);
    const items = itemsOf(host);
    const answers = useRef<Answer[]>([]);
    const given = useRef<unknown>(undefined);
    const left = useRef(new Map<string, Answer>());
    const [, redraw] = useState(0);
    const [filter, setFilter] = useState<Filter>('all');
    const [shown, setShown] = useState<Set<number> | null>(null);
    const [filled, setFilled] = useState<{ aspect: Aspect; items: string[] } | null>(null);
    const latest = useRef(props);
    latest.current = props;
    if (given.current !== value || answers.current.length !== items.length) {
      given.current = value;
      const known = new Map(answers.current.map((answer) => [answer.item, answer]));
      const equal = (one: Answer, other: Answer | undefined) => other && JSON.stringify(one) === JSON.stringify(other);
      answers.current = answersOf(items, value).map((answer) => (equal(answer, known.get(answer.item)) ? known.get(answer.item)! : answer));
    }

    useEffect(() => {
      if (errors.length) show('all');
    }, [errors.length > 0]);

    const rowFields = field.rowFields;
    const options = (rowFields.find((candidate) => candidate.key === 'result')?.values ?? []) as Option[];
    const tools = services();
    const problems = (answer: Answer) => {
      if (!errors.length) return null;
      const found = problemsOf(rowFields, answer, tools.hides, tools.check, t('checklist.noResult'));
      return Object.keys(found).length ? found : null;
    };

    function publish(next: Answer[]) {
      answers.current = next;
      given.current = next;
      latest.current.onChange({ value: next });
      redraw((n) => n + 1);
    }

    function replace(place: number, answer: Answer) {
      publish(answers.current.map((old, index) => (index === place ? answer : old)));
    }

    function choose(place: number, result: string) {
      const old = answers.current[place]!;
      if (old.result) left.current.set(`${old.item} ${old.result}`, old);
      replace(place, withResult(old, result, items[place]!, left.current.get(`${old.item} ${result}`)));
    }

    function change(place: number, key: string, next: unknown) {
      const answer = { ...answers.current[place]!, [key]: next };
      replace(place, asksFor(rowFields, answer, tools.hides).answer);
    }

    function show(next: Filter) {
      setFilter(next);
      setShown(shownBy(next, answers.current));
    }

    function fillRest(aspect: Aspect) {
      setFilled({ aspect, items: aspect.items.filter((place) => !answers.current[place]!.result).map((place) => items[place]!.ref) });
      publish(restCompliant(answers.current, aspect));
    }

    function undo() {
      if (filled) publish(undoCompliant(answers.current, filled.items));
      setFilled(null);
    }

    const progress = progressOf(answers.current);
    const aspects = aspectsOf(items);
    const many = new Set(items.map((item) => item.checklist)).size > 1;
    const filters: [Filter, string][] = [
      ['all', `${t('checklist.all')} ${progress.all}`],
      ['open', `${t('checklist.onlyOpen')} ${progress.all - progress.checked}`],
      ['wrong', `${t('checklist.onlyWrong')} ${progress.wrong}`],
    ];
    return (
      <div class="fjs-form-field hf-field hf-checklist" id={domId} tabIndex={-1}>
        <Label id={`${domId}-label`} label={field.label} required />
        <Description id={`${domId}-description`} description={field.description} />
        {items.length === 0 && <p class="hf-hint">{t('checklist.empty')}</p>}
        {items.length > 0 && (
          <div class="hf-check-bar">
            <p role="status">
              <b class="hf-num">{t('checklist.progress', { checked: progress.checked, all: progress.all })}</b>
              {progress.wrong > 0 && <b class="hf-num is-bad">{t('checklist.wrong', { n: progress.wrong })}</b>}
              <span class="hf-num">{progress.open > 0 ? t('checklist.open', { n: progress.open }) : t('checklist.done')}</span>
            </p>
            <progress max={progress.all} value={progress.all - progress.open} aria-hidden="true" />
            <div class="hf-check-filters" role="group" aria-label={t('checklist.filter')}>
              {filters.map(([key, label]) => (
                <button key={key} type="button" class={`hf-check-filter${filter === key ? ' is-chosen' : ''}`} aria-pressed={filter === key} onClick={() => show(key)}>
                  {label}
                </button>
              ))}
            </div>
          </div>
        )}
        <Errors id={`${domId}-error-message`} errors={errors} />
        {shown?.size === 0 && <p class="hf-hint">{t('checklist.noneShown')}</p>}
        {aspects.map((aspect, index) => {
          const visible = aspect.items.filter((place) => !shown || shown.has(place));
          if (!visible.length) return null;
          const open = aspect.items.filter((place) => !answers.current[place]!.result).length;
          const undoable = filled?.aspect.name === aspect.name && filled.aspect.items[0] === aspect.items[0];
          return (
            <section key={`${aspect.checklist}/${aspect.name}/${aspect.items[0]}`} class="hf-check-aspect" aria-labelledby={`${domId}-aspect-${index}`}>
              {many && aspects[index - 1]?.checklist !== aspect.checklist && <h3>{aspect.checklist}</h3>}
              <header>
                <h4 id={`${domId}-aspect-${index}`}>{aspect.name}</h4>
                <span class="hf-num hf-hint">{t('checklist.aspectProgress', { done: aspect.items.length - open, all: aspect.items.length })}</span>
                {!locked && undoable && (
                  <span class="hf-check-undo" role="status">
                    {t('checklist.restDone', { n: filled.items.length })}
                    <button type="button" class="hf-link" onClick={undo}>
                      {t('checklist.undo')}
                    </button>
                  </span>
                )}
                {!locked && !undoable && open > 0 && (
                  <button type="button" class="hf-link hf-check-rest" onClick={() => fillRest(aspect)}>
                    {t('checklist.rest', { n: open })}
                  </button>
                )}
              </header>
              <ol>
                {visible.map((place) => (
                  <MemoRow
                    key={items[place]!.ref}
                    item={items[place]!}
                    answer={answers.current[place]!}
                    place={place}
                    options={options}
                    fields={rowFields}
                    problems={problems(answers.current[place]!)}
                    locked={locked}
                    domId={domId}
                    services={tools}
                    choose={choose}
                    change={change}
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
  get(type: string): unknown;
}
interface Validator {
  validateField(field: FormComponent, value: unknown): string[];
  validateFieldInstance(instance: { id: string }, value: unknown): string[];
}
interface ConditionChecker {
  check(condition: string, data: Record<string, unknown>): unknown;
}
interface Registry {
  get(id: string): (FormComponent & { rowFields?: FormComponent[] }) | undefined;
}

/** Makes {@link CHECKLIST_TYPE} a type of form-js and checks its answers once the form is to be sent. */
export function checklistModule(host: Host) {
  class ChecklistWidget {
    static $inject = ['formFields', 'validator', 'conditionChecker', 'formFieldRegistry'];
    constructor(formFields: FormFields, validator: Validator, conditions: ConditionChecker, registry: Registry) {
      /** answers are never changed, so what a condition says of one stays true; conditions of rows read the row alone */
      const seen = new WeakMap<Answer, Map<string, boolean>>();
      const services: RowServices = {
        component: (type) => formFields.get(type),
        hides: (field, answer) => {
          const hide = (field.conditional as { hide?: string } | undefined)?.hide;
          if (!hide) return false;
          const known = seen.get(answer) ?? new Map<string, boolean>();
          seen.set(answer, known);
          if (!known.has(field.id)) known.set(field.id, conditions.check(hide, answer) === true);
          return known.get(field.id)!;
        },
        check: (field, value) => {
          const errors = validator.validateField(field, value).map(ruleWords);
          const { widget, min } = field.properties ?? {};
          const count = Array.isArray(value) ? value.length : 0;
          return widget === 'evidence' && errors.length === 0 && count > 0 && count < Number(min ?? 0) ? [t('evidence.atLeast', { n: min! })] : errors;
        },
      };
      const Field = checklistField(host, () => services) as unknown as { config: unknown };
      Field.config = {
        type: CHECKLIST_TYPE,
        keyed: true,
        name: 'Checklist',
        group: 'selection',
        emptyValue: null,
        sanitizeValue: ({ value }: { value: unknown }) => (Array.isArray(value) ? value : null),
        create: (options = {}) => options,
      };
      formFields.register(CHECKLIST_TYPE, Field);

      const validate = validator.validateFieldInstance.bind(validator);
      validator.validateFieldInstance = (instance, value) => {
        const field = registry.get(instance.id);
        return field?.type === CHECKLIST_TYPE ? wrongIn(field.rowFields ?? [], value) : validate(instance, value);
      };

      /** One sentence; nothing before somebody has tried to send the form. */
      function wrongIn(fields: FormComponent[], value: unknown): string[] {
        if (!host.tried) return [];
        const items = itemsOf(host);
        const answers = answersOf(items, value);
        const wrong = answers.flatMap((answer, place) => {
          const found = Object.values(problemsOf(fields, answer, services.hides, services.check, t('checklist.noResult'))).flat();
          return found.length ? [{ place, why: found[0]! }] : [];
        });
        if (!wrong.length) return [];
        const open = progressOf(answers).open;
        if (open === wrong.length) return [t('checklist.unanswered', { n: open })];
        return [t('checklist.faulty', { n: wrong.length, number: items[wrong[0]!.place]!.number, why: wrong[0]!.why })];
      }
    }
  }
  return { __init__: ['hfChecklist'], hfChecklist: ['type', ChecklistWidget] };
}
