import { csrfHeaders, problem } from './api';

export interface RowError {
  row: number;
  column: string | null;
  message: string;
}

export type SheetAnswer = { rows: number; imported: number } | { errors: RowError[]; detail: string };

/** Sends a table to be imported; what is wrong in its rows is an answer, everything else an error in words. */
export async function sendSheet(path: string, file: File, what: string): Promise<SheetAnswer> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json, application/problem+json', ...csrfHeaders() },
    body,
  }).catch(() => {
    throw problem(0, null, what);
  });
  const json = (await response.json().catch(() => null)) as { errors?: RowError[]; detail?: string } | null;
  if (response.status === 400 && json?.errors) return { errors: json.errors, detail: json.detail ?? '' };
  if (!response.ok) throw problem(response.status, json, what);
  return json as unknown as { rows: number; imported: number };
}
