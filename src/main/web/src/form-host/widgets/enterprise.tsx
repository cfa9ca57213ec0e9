import { useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, api, query } from '../../lib/api';
import { me } from '../../lib/session';
import type { Enterprise } from '../../lib/types';
import { t } from '../../i18n';
import type { FieldProps } from '../host';
import { FieldFrame, describedBy } from './FieldFrame';

const cards = new Map<string, Promise<Enterprise>>();

export function enterpriseCard(id: string): Promise<Enterprise> {
  let card = cards.get(id);
  if (!card) {
    card = api.get<Enterprise>(`/api/registry/enterprises/${encodeURIComponent(id)}`, { what: t('enterprise.load'), stayOnLogout: true });
    card.catch(() => cards.delete(id));
    cards.set(id, card);
  }
  return card;
}

function Card({ card }: { card: Enterprise }) {
  return (
    <span class="hf-enterprise-card">
      <b>{card.name}</b>
      <span class="hf-num">{card.creditCode}</span>
      <span>{[card.streetName, card.address].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** Picks one enterprise of the registry by a part of its name or its credit code. The value is the enterprise's number. */
export function EnterpriseField(props: FieldProps<string | null>) {
  const { field, domId, value, disabled, readonly } = props;
  const [card, setCard] = useState<Enterprise | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Enterprise[] | null>(null);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  const call = useRef<AbortController | null>(null);
  const locked = Boolean(disabled || readonly || own);

  useEffect(() => {
    me()
      .then((person) => setOwn(person.enterprise?.id ?? null))
      .catch(() => undefined);
    return () => {
      window.clearTimeout(timer.current);
      call.current?.abort();
    };
  }, []);

  useEffect(() => {
    if (own && !value && !disabled && !readonly) props.onChange({ value: own });
  }, [own, value, disabled, readonly]);

  useEffect(() => {
    if (!value) {
      setCard(null);
      return;
    }
    if (card?.id === value) return;
    enterpriseCard(value)
      .then(setCard)
      .catch((cause: ApiError) => setFailure(cause.message));
  }, [value]);

  function search(words: string) {
    setText(words);
    window.clearTimeout(timer.current);
    call.current?.abort();
    if (!words.trim()) {
      setOpen(false);
      setFound(null);
      return;
    }
    timer.current = window.setTimeout(async () => {
      call.current = new AbortController();
      try {
        const list = await api.get<Enterprise[]>(`/api/registry/enterprises${query({ q: words.trim(), size: 20 })}`, { what: t('enterprise.search'), stayOnLogout: true, signal: call.current.signal });
        setFound(list);
        setActive(0);
        setOpen(true);
        setFailure('');
      } catch (cause) {
        if (!(cause instanceof DOMException)) setFailure((cause as Error).message);
      }
    }, 250);
  }

  function pick(choice: Enterprise) {
    cards.set(choice.id, Promise.resolve(choice));
    setCard(choice);
    setOpen(false);
    setText('');
    setFound(null);
    props.onChange({ value: choice.id });
  }

  function change() {
    setCard(null);
    props.onChange({ value: '' });
    requestAnimationFrame(() => input.current?.focus());
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'Escape' && open) {
      setOpen(false);
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter') event.preventDefault();
    if (!open || !found?.length) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + found.length) % found.length);
    }
    if (event.key === 'Enter') pick(found[active]!);
  }

  useEffect(() => {
    if (open) document.getElementById(`${domId}-option-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, open]);

  return (
    <FieldFrame {...props} kind="enterprise">
      {value ? (
        <div class="hf-enterprise-chosen">
          {card ? <Card card={card} /> : <span>{failure || t('loading')}</span>}
          {!locked && (
            <button type="button" class="hf-link" id={domId} onClick={change}>
              {t('enterprise.change')}
            </button>
          )}
        </div>
      ) : locked ? (
        <span class="hf-hint">{t('enterprise.none')}</span>
      ) : (
        <div class="hf-combo">
          <input
            ref={input}
            id={domId}
            class="fjs-input"
            type="text"
            role="combobox"
            autocomplete="off"
            aria-expanded={open}
            aria-controls={`${domId}-list`}
            aria-autocomplete="list"
            aria-activedescendant={open && found?.length ? `${domId}-option-${active}` : undefined}
            aria-describedby={describedBy(domId)}
            aria-invalid={Boolean(props.errors?.length)}
            placeholder={t('enterprise.placeholder')}
            value={text}
            onInput={(event) => search(event.currentTarget.value)}
            onKeyDown={keys}
            onFocus={() => found && setOpen(true)}
            onBlur={() => {
              window.setTimeout(() => setOpen(false), 150);
              props.onBlur?.();
            }}
          />
          {open && (
            <ul class="hf-combo-list" role="listbox" id={`${domId}-list`} aria-label={field.label}>
              {found?.map((choice, index) => (
                <li
                  key={choice.id}
                  id={`${domId}-option-${index}`}
                  role="option"
                  aria-selected={index === active}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    pick(choice);
                  }}
                  onMouseEnter={() => setActive(index)}
                >
                  <Card card={choice} />
                </li>
              ))}
              {found?.length === 0 && <li class="is-empty">{t('enterprise.nothing', { text })}</li>}
            </ul>
          )}
          <span class="hf-hidden" role="status">
            {open && found ? t('enterprise.count', { n: found.length }) : ''}
          </span>
          {failure && <p class="hf-notice is-bad">{failure}</p>}
        </div>
      )}
    </FieldFrame>
  );
}
