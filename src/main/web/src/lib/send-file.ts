import { ApiError, csrfHeaders, problem } from './api';
import type { RowError } from './types';

/** A file that was refused line by line. */
export class FileRefused extends ApiError {
  constructor(error: ApiError, readonly errors: RowError[]) {
    super(error.what, error.why, error.now, error.status);
  }
}

/** Sends a file and reads the answer; rejects with {@link FileRefused} when the server names what is wrong in it. */
export async function sendFile<T>(path: string, file: File, what: string): Promise<T> {
  const form = new FormData();
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json, application/problem+json', ...csrfHeaders() }, body: form });
  } catch {
    throw problem(0, null, what);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body) return body as T;
  const error = problem(response.ok ? 502 : response.status, body, what);
  const errors = (body as { errors?: unknown } | null)?.errors;
  throw Array.isArray(errors) ? new FileRefused(error, errors as RowError[]) : error;
}
