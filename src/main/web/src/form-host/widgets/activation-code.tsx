import { useState } from 'preact/hooks';
import { ApiError, api } from '../../lib/api';
import { t } from '../../i18n';
import { dateTime } from '../../lib/time';
import type { FieldProps, Host } from '../host';
import { FieldFrame } from './FieldFrame';

interface Code {
  activationCode: string;
  validUntil: string;
}

/** A code that the server gives once and that stands on this page only: it is no value of the form. */
export function activationCodeField(host: Host) {
  return function ActivationCodeField(props: FieldProps<string>) {
    const { domId, readonly } = props;
    const [code, setCode] = useState<Code | null>(null);
    const [busy, setBusy] = useState(false);
    const [notice, setNotice] = useState('');

    async function issue() {
      setBusy(true);
      setNotice('');
      try {
        setCode(await api.post<Code>(`${host.path}/activation-code`, {}, { stayOnLogout: true, what: t('activation.failed') }));
      } catch (cause) {
        setNotice(cause instanceof ApiError ? cause.message : t('error.server'));
      } finally {
        setBusy(false);
      }
    }

    return (
      <FieldFrame {...props} disabled={false} kind="activation-code" labelFor={`${domId}-issue`}>
        {code && (
          <p class="hf-code" role="status">
            <b class="hf-num">{code.activationCode}</b>
            <span>{t('activation.once', { until: dateTime(code.validUntil) })}</span>
          </p>
        )}
        <div class="hf-button-row">
          <button type="button" id={`${domId}-issue`} class="hf-button" disabled={busy || readonly} onClick={issue}>
            {code ? t('activation.again') : t('activation.issue')}
          </button>
        </div>
        <p class="hf-notice is-bad" role="alert">
          {notice}
        </p>
      </FieldFrame>
    );
  };
}
