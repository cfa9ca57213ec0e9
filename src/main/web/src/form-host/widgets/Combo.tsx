import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { describedBy } from './FieldFrame';

interface Props<T> {
  id: string;
  /** id of the field whose help and errors describe the input */
  domId: string;
  label: string;
  placeholder: string;
  invalid?: boolean;
  /** asked with what was typed; an empty text asks for what fits best */
  find(words: string, signal: AbortSignal): Promise<T[]>;
  keyOf(choice: T): string;
  row(choice: T): ComponentChildren;
  nothing(words: string): string;
  count(n: number): string;
  onPick(choice: T): void;
  onBlur?(): void;
}

/** An input whose words bring up a list to pick from, by mouse or keys. */
export function Combo<T>(props: Props<T>) {
  const { id, find, onPick } = props;
  const [text, setText] = useState('');
  const [found, setFound] = useState<T[] | null>(null);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState('');
  const timer = useRef(0);
  const call = useRef<AbortController | null>(null);

  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      call.current?.abort();
    },
    [],
  );

  useEffect(() => {
    if (open) document.getElementById(`${id}-option-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, open]);

  function ask(words: string, delay: number) {
    setText(words);
    window.clearTimeout(timer.current);
    call.current?.abort();
    timer.current = window.setTimeout(async () => {
      call.current = new AbortController();
      try {
        setFound(await find(words.trim(), call.current.signal));
        setActive(0);
        setOpen(true);
        setFailure('');
      } catch (cause) {
        if (!(cause instanceof DOMException)) setFailure((cause as Error).message);
      }
    }, delay);
  }

  function pick(choice: T) {
    setOpen(false);
    setText('');
    setFound(null);
    onPick(choice);
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

  return (
    <div class="hf-combo">
      <input
        id={id}
        class="fjs-input"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found?.length ? `${id}-option-${active}` : undefined}
        aria-describedby={describedBy(props.domId)}
        aria-invalid={Boolean(props.invalid)}
        placeholder={props.placeholder}
        value={text}
        onInput={(event) => ask(event.currentTarget.value, 250)}
        onKeyDown={keys}
        onFocus={() => (found ? setOpen(true) : ask(text, 0))}
        onBlur={() => {
          window.setTimeout(() => setOpen(false), 150);
          props.onBlur?.();
        }}
      />
      {open && (
        <ul class="hf-combo-list" role="listbox" id={`${id}-list`} aria-label={props.label}>
          {found?.map((choice, index) => (
            <li
              key={props.keyOf(choice)}
              id={`${id}-option-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(choice);
              }}
              onMouseEnter={() => setActive(index)}
            >
              {props.row(choice)}
            </li>
          ))}
          {found?.length === 0 && <li class="is-empty">{props.nothing(text)}</li>}
        </ul>
      )}
      <span class="hf-hidden" role="status">
        {open && found ? props.count(found.length) : ''}
      </span>
      {failure && <p class="hf-notice is-bad">{failure}</p>}
    </div>
  );
}
