import { t } from '../i18n';
import { problem } from './api';

/** How much of a sheet has come. */
export interface Progress {
  rows: number;
  bytes: number;
}

/**
 * Fetches a sheet whose rows are announced in the header `HF-Total-Rows`; aborting the signal stops the server too.
 *
 * @throws ApiError when it is refused or does not come whole
 */
export async function fetchSheet(path: string, what: string, signal: AbortSignal, came: (progress: Progress) => void): Promise<{ sheet: Blob; rows: number }> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw problem(0, null, what);
  }
  if (!response.ok) throw problem(response.status, await response.json().catch(() => null), what);
  const rows = Number(response.headers.get('HF-Total-Rows') ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  came({ rows, bytes });
  try {
    const reader = response.body!.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value as Uint8Array<ArrayBuffer>);
      bytes += part.value.length;
      came({ rows, bytes });
    }
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw problem(0, null, `${what}${t('punct.sentence')}${t('export.broken')}`);
  }
  return { sheet: new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }), rows };
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
