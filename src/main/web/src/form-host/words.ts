import { options, type VNode } from 'preact';
import { locale, t, type MessageKey } from '../i18n';

/** form-js says these in English and offers no way to set them: rules by pattern, words by exact match. */
const RULES: [RegExp, MessageKey][] = [
  [/^Field is required\.$/, 'rule.required'],
  [/^Field must match pattern .*$/, 'rule.pattern'],
  [/^Field must have minimum value of (.+)\.$/, 'rule.min'],
  [/^Field must have maximum value of (.+)\.$/, 'rule.max'],
  [/^Field must have minimum length of (.+)\.$/, 'rule.minLength'],
  [/^Field must have maximum length of (.+)\.$/, 'rule.maxLength'],
  [/^Field must be a valid +international phone number\..*$/, 'rule.phone'],
  [/^Field must be a valid email\.$/, 'rule.email'],
  [/^Value is not a number\.$/, 'rule.number'],
  [/^Value is expected to be an integer\.$/, 'rule.integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'rule.decimals'],
  [/^Please select a valid value, the two nearest valid values are (.+)\.$/, 'rule.step'],
  [/^Date and time must both be entered\.$/, 'rule.dateAndTime'],
];

const WORDS: Record<string, MessageKey> = {
  Select: 'formjs.select',
  Search: 'formjs.search',
  'No results': 'formjs.noResults',
  'All values selected': 'formjs.allSelected',
  'Remove tag': 'formjs.removeTag',
  'Nothing to show.': 'formjs.nothing',
  'Add new': 'formjs.addRow',
  'Show all': 'formjs.showAll',
  'Show less': 'formjs.showLess',
  Collapse: 'formjs.showLess',
  'No files selected': 'formjs.noFiles',
  Browse: 'formjs.browse',
  'hh:mm': 'formjs.timeHint',
  'hh:mm --': 'formjs.timeHint',
  'Click to remove sorting': 'formjs.sort',
  'Click to sort ascending': 'formjs.sort',
  'Click to sort descending': 'formjs.sort',
};
const TEXT_PROPS = ['placeholder', 'title', 'aria-label', 'emptyListMessage'];

export function ruleWords(message: string): string {
  for (const [pattern, key] of RULES) {
    const hit = pattern.exec(message);
    if (hit) return t(key, { n: hit[1] ?? '' });
  }
  return message;
}

export function word(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const key = WORDS[value];
  if (key) return t(key);
  if (/^(?=.*yyyy)[ymd/.\- ]+$/.test(value)) return t('formjs.dateHint');
  const row = /^Remove list item (\d+)$/.exec(value);
  if (row) return t('formjs.removeRow', { n: row[1]! });
  const folded = /^Expand all \((\d+)\)$/.exec(value);
  // form-js counts the rows from zero
  if (folded) return t('formjs.expandRows', { n: Number(folded[1]) + 1 });
  return RULES.some(([pattern]) => pattern.test(value)) ? ruleWords(value) : value;
}

let installed = false;

/** Puts the Chinese words in place of form-js's own ones while its elements are made. */
export function speakChinese(): void {
  if (installed || locale === 'en') return;
  installed = true;
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    const props: unknown = vnode.props;
    if (typeof props === 'string') {
      (vnode as unknown as { props: unknown }).props = word(props);
    } else if (props && typeof props === 'object') {
      const named = props as Record<string, unknown>;
      for (const name of TEXT_PROPS) if (typeof named[name] === 'string') named[name] = word(named[name]);
    }
    before?.(vnode);
  };
}

interface Validator {
  validateFieldInstance(instance: { id: string }, value: unknown): string[];
}
interface Registry {
  get(id: string): { properties?: Record<string, string> } | undefined;
}

/** Validation words, and the least number of photos that a field asks for. */
export class ChineseRules {
  static $inject = ['validator', 'formFieldRegistry'];

  constructor(validator: Validator, registry: Registry) {
    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      const errors = validate(instance, value).map(ruleWords);
      const { widget, min } = registry.get(instance.id)?.properties ?? {};
      const count = Array.isArray(value) ? value.length : 0;
      if (widget === 'evidence' && errors.length === 0 && count > 0 && count < Number(min ?? 0)) errors.push(t('evidence.atLeast', { n: min! }));
      return errors;
    };
  }
}
