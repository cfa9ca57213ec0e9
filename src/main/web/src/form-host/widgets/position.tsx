import { useEffect, useRef, useState } from 'preact/hooks';
import { api, query } from '../../lib/api';
import type { Enterprise } from '../../lib/types';
import { t } from '../../i18n';
import { type FieldProps, type Host, widgetOf } from '../host';
import { type Position, distance, formatPosition, moved, parsePosition } from '../position';
import { FieldFrame, describedBy } from './FieldFrame';
import { enterpriseCard } from './enterprise';

/** Accuracy that is noted for a registered position, in metres. */
const REGISTERED_ACCURACY = 50;
const SPANS = [200, 600, 2000];
const PAD = 260;

function wayWords(way: Position['way']): string {
  if (way === 'device') return t('position.way.device');
  if (way === 'qr') return t('position.way.qr');
  if (way === 'pin') return t('position.way.pin');
  return '';
}

/** Position by the device, an enterprise's code or a moved pin; whatever fails, another way stays open. */
export function positionField(host: Host) {
  return function PositionField(props: FieldProps<string | null>) {
    const { domId, value, disabled, readonly } = props;
    const locked = Boolean(disabled || readonly);
    const position = parsePosition(value);
    /** where an officer should be: then a position that was not measured is no answer */
    const expected = parsePosition(host.values().registeredPosition as string | undefined);
    const [busy, setBusy] = useState(false);
    const [notice, setNotice] = useState('');
    const [panel, setPanel] = useState<'none' | 'code' | 'pin'>('none');
    const [base, setBase] = useState<Position | null>(null);
    const panelRef = useRef<HTMLDivElement>(null);

    const set = (next: Position, words: string) => {
      props.onChange({ value: formatPosition(next) });
      setNotice(words);
      setPanel('none');
    };

    useEffect(() => {
      if (panel !== 'none') panelRef.current?.querySelector<HTMLElement>('input, [tabindex="0"]')?.focus();
    }, [panel]);

    function locate() {
      if (!navigator.geolocation) {
        setNotice(t('position.unsupported'));
        return;
      }
      setBusy(true);
      setNotice(t('position.locating'));
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          setBusy(false);
          set({ lat: coords.latitude, lng: coords.longitude, accuracy: coords.accuracy, way: 'device' }, coords.accuracy > 200 ? t('position.rough', { n: Math.round(coords.accuracy) }) : t('position.taken'));
        },
        (error) => {
          setBusy(false);
          setNotice(error.code === error.PERMISSION_DENIED ? t('position.denied') : t('position.failed'));
        },
        { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
      );
    }

    async function startOfPin(): Promise<Position | null> {
      if (position) return position;
      if (expected) return expected;
      const field = host.components.find((component) => widgetOf(component) === 'enterprise');
      const chosen = field?.key ? host.values()[field.key] : null;
      if (typeof chosen === 'string' && chosen) {
        const card = await enterpriseCard(chosen).catch(() => null);
        if (card?.lat != null && card.lng != null) return { lat: card.lat, lng: card.lng, accuracy: null, way: null };
      }
      const streets = await api.get<{ code: string; lat: number | null; lng: number | null }[]>('/api/registry/streets', { stayOnLogout: true }).catch(() => []);
      const street = host.components.find((component) => component.key === 'street' || component.key === 'streetCode');
      const code = street?.key ? host.values()[street.key] : null;
      const start = streets.find((entry) => entry.code === code && entry.lat) ?? streets.find((entry) => entry.lat);
      return start?.lat != null && start.lng != null ? { lat: start.lat, lng: start.lng, accuracy: null, way: null } : null;
    }

    async function openPin() {
      const start = await startOfPin();
      if (!start) {
        setNotice(t('position.noStart'));
        return;
      }
      setBase(start);
      setNotice('');
      setPanel('pin');
    }

    async function useCode(text: string) {
      const words = text.trim();
      if (!words) return;
      const id = /\be\d{4}\b/i.exec(words)?.[0].toLowerCase();
      const credit = /[0-9A-HJ-NP-RT-UW-Y]{18}/.exec(words.toUpperCase())?.[0];
      setBusy(true);
      try {
        const card = id
          ? await enterpriseCard(id).catch(() => null)
          : ((await api.get<Enterprise[]>(`/api/registry/enterprises${query({ q: credit ?? words, size: 2 })}`, { stayOnLogout: true }))[0] ?? null);
        if (!card) setNotice(t('position.codeUnknown', { text: words }));
        else if (card.lat == null || card.lng == null) setNotice(t('position.noRegistered', { name: card.name }));
        else set({ lat: card.lat, lng: card.lng, accuracy: REGISTERED_ACCURACY, way: 'qr' }, t('position.fromCode', { name: card.name }));
      } catch (cause) {
        setNotice((cause as Error).message);
      } finally {
        setBusy(false);
      }
    }

    return (
      <FieldFrame {...props} kind="position" labelFor={`${domId}-device`}>
        <div class="hf-position">
          <p class="hf-position-value" aria-live="polite">
            {position ? (
              <>
                <span class="hf-num">
                  {position.lat.toFixed(6)}, {position.lng.toFixed(6)}
                </span>
                {position.accuracy ? <span>{t('position.accuracy', { n: Math.round(position.accuracy) })}</span> : null}
                {position.way && <span>{wayWords(position.way)}</span>}
              </>
            ) : (
              <span class="hf-hint">{t('position.none')}</span>
            )}
            {position && !locked && (
              <button
                type="button"
                class="hf-link"
                onClick={() => {
                  props.onChange({ value: '' });
                  setNotice(t('position.cleared'));
                }}
              >
                {t('position.clear')}
              </button>
            )}
          </p>
          {position && expected && <Distance metres={distance(expected, position)} limit={Number(host.values().distanceLimit)} />}
          {!locked && (
            <div class="hf-button-row">
              <button type="button" id={`${domId}-device`} class="hf-button" disabled={busy} aria-describedby={describedBy(domId)} onClick={locate}>
                {t('position.device')}
              </button>
              {!expected && (
                <button type="button" class="hf-button" aria-expanded={panel === 'code'} onClick={() => setPanel(panel === 'code' ? 'none' : 'code')}>
                  {t('position.code')}
                </button>
              )}
              <button type="button" class="hf-button" aria-expanded={panel === 'pin'} onClick={() => (panel === 'pin' ? setPanel('none') : openPin())}>
                {t('position.pin')}
              </button>
            </div>
          )}
          <div ref={panelRef}>
            {panel === 'code' && <CodePanel domId={domId} busy={busy} onText={useCode} onNotice={setNotice} />}
            {panel === 'pin' && base && <PinPad base={base} onTake={(place, accuracy) => set({ ...place, accuracy, way: 'pin' }, t('position.pinned'))} />}
          </div>
          <p class="hf-notice" role="status">
            {notice}
          </p>
        </div>
      </FieldFrame>
    );
  };
}

/** How far from the registered position; too far is a warning and no refusal. */
function Distance({ metres, limit }: { metres: number; limit: number }) {
  return metres > limit ? (
    <p class="hf-warned" role="alert">
      {t('visit.far', { n: metres, limit })}
    </p>
  ) : (
    <p class="hf-hint">{t('visit.distance', { n: metres })}</p>
  );
}

function CodePanel({ domId, busy, onText, onNotice }: { domId: string; busy: boolean; onText(text: string): void; onNotice(text: string): void }) {
  const [text, setText] = useState('');
  const canScan = 'BarcodeDetector' in window;

  async function scan(file: File | undefined) {
    if (!file) return;
    try {
      const codes = await new BarcodeDetector({ formats: ['qr_code'] }).detect(await createImageBitmap(file));
      if (codes[0]) onText(codes[0].rawValue);
      else onNotice(t('position.noCode'));
    } catch {
      onNotice(t('position.noCode'));
    }
  }

  return (
    <div class="hf-panel">
      {canScan && (
        <label class="hf-button">
          <input class="hf-file" type="file" accept="image/*" capture="environment" aria-label={t('position.scan')} onChange={(event) => scan(event.currentTarget.files?.[0])} />
          <span aria-hidden="true">{t('position.scan')}</span>
        </label>
      )}
      <label class="hf-inline" for={`${domId}-code`}>
        {t('position.typeCode')}
      </label>
      <input
        id={`${domId}-code`}
        class="fjs-input"
        type="text"
        value={text}
        placeholder="e0001"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            onText(text);
          }
        }}
      />
      <button type="button" class="hf-button" disabled={busy || !text.trim()} onClick={() => onText(text)}>
        {t('position.useCode')}
      </button>
    </div>
  );
}

/** A schematic map: no streets, only a start, a scale and a pin. */
function PinPad({ base, onTake }: { base: Position; onTake(place: { lat: number; lng: number }, accuracy: number): void }) {
  const [span, setSpan] = useState(1);
  const [offset, setOffset] = useState({ east: 0, north: 0 });
  const dragging = useRef(false);
  const metres = SPANS[span]!;
  const perPixel = metres / PAD;
  const limit = metres / 2;
  const clamp = (value: number) => Math.max(-limit, Math.min(limit, value));

  function place(event: PointerEvent) {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const scale = metres / box.width;
    setOffset({ east: clamp((event.clientX - box.left - box.width / 2) * scale), north: clamp((box.top + box.height / 2 - event.clientY) * scale) });
  }

  function keys(event: KeyboardEvent) {
    const step = metres / 60;
    const moves: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    setOffset({ east: clamp(offset.east + move[0]), north: clamp(offset.north + move[1]) });
  }

  const grid = [1, 2, 3, 4, 5].map((n) => (PAD / 6) * n);
  const x = PAD / 2 + offset.east / perPixel;
  const y = PAD / 2 - offset.north / perPixel;
  const words = t('position.offset', {
    eastWord: offset.east >= 0 ? t('position.east') : t('position.west'),
    east: Math.abs(Math.round(offset.east)),
    northWord: offset.north >= 0 ? t('position.north') : t('position.south'),
    north: Math.abs(Math.round(offset.north)),
  });
  return (
    <div class="hf-panel hf-pin-panel">
      <p class="hf-hint">{t('position.pinHelp')}</p>
      <svg
        class="hf-pad"
        viewBox={`0 0 ${PAD} ${PAD}`}
        tabIndex={0}
        role="application"
        aria-label={`${t('position.pinHelp')} ${words}`}
        onKeyDown={keys}
        onPointerDown={(event) => {
          dragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          place(event);
        }}
        onPointerMove={(event) => dragging.current && place(event)}
        onPointerUp={() => (dragging.current = false)}
        onPointerCancel={() => (dragging.current = false)}
      >
        {grid.map((at) => (
          <path key={at} class="grid" d={`M${at} 0V${PAD}M0 ${at}H${PAD}`} />
        ))}
        <path class="start" d={`M${PAD / 2 - 7} ${PAD / 2}h14M${PAD / 2} ${PAD / 2 - 7}v14`} />
        <text x={PAD / 2 + 9} y={PAD / 2 - 6}>
          {t('position.start')}
        </text>
        <text x={PAD - 8} y={16} text-anchor="end">
          {t('position.northMark')} ↑
        </text>
        <path class="scale" d={`M10 ${PAD - 12}v4h${PAD / 6}v-4`} />
        <text x={10 + PAD / 6 + 6} y={PAD - 6}>
          {t('position.metres', { n: Math.round(metres / 6) })}
        </text>
        <path class="pin" d={`M${x} ${y}l-8-14a9 9 0 1 1 16 0z`} />
      </svg>
      <p class="hf-num" role="status">
        {words}
      </p>
      <div class="hf-button-row">
        <button type="button" class="hf-button" disabled={span === 0} onClick={() => setSpan(span - 1)}>
          {t('position.closer')}
        </button>
        <button type="button" class="hf-button" disabled={span === SPANS.length - 1} onClick={() => setSpan(span + 1)}>
          {t('position.farther')}
        </button>
        <button type="button" class="hf-button is-primary" onClick={() => onTake(moved(base, offset.east, offset.north), metres / 12)}>
          {t('position.takePin')}
        </button>
      </div>
    </div>
  );
}
