import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, api } from '../../lib/api';
import { me } from '../../lib/session';
import type { Evidence } from '../../lib/types';
import { t } from '../../i18n';
import { dateTime } from '../../lib/time';
import type { FieldProps, Host } from '../host';
import { upload } from '../photo/upload';
import { askForSignature } from '../signature-pad';
import { FieldFrame, describedBy } from './FieldFrame';

/** The place where the person at the screen signs himself; at all others somebody else does. */
const OWN = 'officerSignature';

/** A signature drawn on a pad over the whole screen and sent at once; the document keeps its id. */
export function signatureField(host: Host) {
  return function SignatureField(props: FieldProps<string | null>) {
    const { field, domId, value, disabled, readonly } = props;
    const [facts, setFacts] = useState<Evidence | null>(null);
    const [unsent, setUnsent] = useState<Blob | null>(null);
    const [busy, setBusy] = useState(false);
    const [notice, setNotice] = useState('');
    const [bad, setBad] = useState(false);
    const [signer, setSigner] = useState('');
    const button = useRef<HTMLButtonElement>(null);
    const latest = useRef(props);
    latest.current = props;
    const locked = Boolean(disabled || readonly);
    const label = field.label ?? t('signature.sign');

    const say = (words: string, wrong = false) => {
      setNotice(words);
      setBad(wrong);
    };

    useEffect(() => {
      if (field.key === OWN)
        me()
          .then((person) => setSigner(person.name))
          .catch(() => undefined);
      return () => void host.pending.delete(domId);
    }, []);

    useEffect(() => {
      if (!value || facts?.id === value) return;
      api
        .get<Evidence>(`/api/evidence/${value}/facts`, { stayOnLogout: true })
        .then(setFacts)
        .catch((cause: ApiError) => {
          if (cause.status !== 404) return;
          say(t('signature.gone'), true);
          latest.current.onChange({ value: '' });
        });
    }, [value]);

    async function send(drawing: Blob) {
      setUnsent(null);
      setBusy(true);
      say(t('signature.sending'));
      host.pending.add(domId);
      try {
        const saved = await upload(drawing, '签名.png', () => undefined, 'SIGNATURE').done;
        setFacts(saved);
        latest.current.onChange({ value: saved.id });
        say(t('signature.saved'));
      } catch (cause) {
        setUnsent(drawing);
        say(cause instanceof ApiError ? cause.message : t('error.server'), true);
      } finally {
        host.pending.delete(domId);
        setBusy(false);
      }
    }

    async function sign() {
      const drawing = await askForSignature(signer ? `${label}：${signer}` : label);
      button.current?.focus();
      if (drawing) await send(drawing);
      latest.current.onBlur?.();
    }

    function remove() {
      setFacts(null);
      props.onChange({ value: '' });
      say(t('signature.removed'));
      button.current?.focus();
    }

    const at = facts && facts.id === value ? dateTime(facts.uploadedAt) : '';
    return (
      <FieldFrame {...props} kind="signature" labelFor={`${domId}-sign`}>
        <div class="hf-signature">
          {value && (
            <figure class="hf-signature-shown">
              <img src={`/api/evidence/${value}`} alt={t('signature.image', { label })} />
              {at && <figcaption>{signer ? t('signature.signedBy', { name: signer, at }) : t('signature.signed', { at })}</figcaption>}
            </figure>
          )}
          {!value && locked && <span class="hf-hint">{t('signature.empty')}</span>}
          {!locked && !host.bulk && (
            <div class="hf-button-row">
              <button ref={button} type="button" id={`${domId}-sign`} class="hf-button" disabled={busy} aria-describedby={describedBy(domId)} onClick={sign}>
                {t(value ? 'signature.again' : 'signature.sign')}
              </button>
              {value && (
                <button type="button" class="hf-link" disabled={busy} onClick={remove}>
                  {t('signature.remove')}
                </button>
              )}
              {unsent && (
                <button type="button" class="hf-link" onClick={() => send(unsent)}>
                  {t('signature.retry')}
                </button>
              )}
            </div>
          )}
          {!locked && host.bulk && <span class="hf-hint">{t('signature.bulk')}</span>}
          <p class={`hf-notice${bad ? ' is-bad' : ''}`} role="status">
            {notice}
          </p>
        </div>
      </FieldFrame>
    );
  };
}
