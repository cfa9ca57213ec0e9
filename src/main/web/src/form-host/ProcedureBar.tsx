import { useState } from 'preact/hooks';
import { api } from '../lib/api';
import { procedureVerb } from '../lib/words';
import type { Procedure } from '../lib/types';
import { t } from '../i18n';

interface Props {
  /** `/api/hazards/{number}/procedures` */
  path: string;
  procedures: Procedure[];
  /** keeps what is typed before the page is left */
  keep(): Promise<void>;
  /** shows the first form of what was opened; null after taking back */
  go(taskId: string | null): void;
}

/** Procedures that the person may open from within his task, or take back. The task itself stays open. */
export function ProcedureBar({ path, procedures, keep, go }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const shown = procedures.filter((procedure) => procedure.mayOpen || procedure.withdrawable);
  if (!shown.length) return null;

  async function act(call: () => Promise<string | null>) {
    if (busy) return;
    setBusy(true);
    setRefusal('');
    try {
      await keep();
      go(await call());
    } catch (cause) {
      setRefusal((cause as Error).message);
    } finally {
      setBusy(false);
    }
  }
  const open = (procedure: Procedure) =>
    act(async () => (await api.post<{ taskId: string | null }>(`${path}/${procedure.key}`, {}, { stayOnLogout: true, what: t('procedure.openFailed') })).taskId);
  const withdraw = (procedure: Procedure) =>
    act(async () => {
      await api.remove(`${path}/${procedure.key}`, { stayOnLogout: true, what: t('procedure.withdrawFailed') });
      return null;
    });

  return (
    <div class="hf-action-line" role="group" aria-label={t('procedure.bar')}>
      {shown.map((procedure) => (
        <button type="button" class="hf-button" key={procedure.key} disabled={busy} title={t('procedure.saved')} onClick={() => void (procedure.mayOpen ? open(procedure) : withdraw(procedure))}>
          {procedure.mayOpen ? procedureVerb(procedure) : t('procedure.withdraw', { label: procedure.label })}
        </button>
      ))}
      {refusal && (
        <p class="hf-warned" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
