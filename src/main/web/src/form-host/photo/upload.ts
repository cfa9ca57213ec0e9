import { csrfHeaders, problem } from '../../lib/api';
import type { Evidence } from '../../lib/types';
import { t } from '../../i18n';

export interface Upload {
  done: Promise<Evidence>;
  cancel(): void;
}

/** Sends one file, a photo unless said otherwise; fetch tells no progress, so this is the older request object. */
export function upload(blob: Blob, name: string, onProgress: (share: number) => void, kind: Evidence['kind'] = 'PHOTO'): Upload {
  const request = new XMLHttpRequest();
  const what = kind === 'SIGNATURE' ? t('signature.upload') : t('evidence.upload', { name });
  const done = new Promise<Evidence>((resolve, reject) => {
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(problem(0, null, what));
    request.onload = () => {
      let body: unknown = null;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        body = null;
      }
      if (request.status >= 200 && request.status < 300 && body) resolve(body as Evidence);
      else reject(problem(request.status, body, what));
    };
  });
  const form = new FormData();
  form.append('file', blob, name);
  if (kind !== 'PHOTO') form.append('kind', kind);
  request.open('POST', '/api/evidence');
  request.setRequestHeader('Accept', 'application/json, application/problem+json');
  for (const [header, value] of Object.entries(csrfHeaders())) request.setRequestHeader(header, value);
  request.send(form);
  return { done, cancel: () => request.abort() };
}
