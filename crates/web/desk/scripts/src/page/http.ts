// Requests to the desk. An answer is a value; nothing throws but an abort that was asked for.

export type Answer<T> =
  | { kind: 'ok'; body: T }
  | { kind: 'refused'; status: number; body: Record<string, unknown> }
  | { kind: 'signed-out'; status: number; problem: string | null }
  | { kind: 'no-line'; problem: string | null };

export interface Sending {
  /** Milliseconds after which the line counts as down. */
  timeout?: number;
  signal?: AbortSignal;
  keepalive?: boolean;
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  try {
    const value: unknown = await response.json();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What the server says of it, when it answered at all. */
const sentence = (body: Record<string, unknown>): string | null => (typeof body.problem === 'string' ? body.problem : null);

async function settle<T>(response: Response): Promise<Answer<T>> {
  if (response.type === 'opaqueredirect') return { kind: 'signed-out', status: 401, problem: null };
  const body = await readJson(response);
  if (response.ok) return { kind: 'ok', body: body as T };
  if (response.status === 401 || response.status === 403) {
    return { kind: 'signed-out', status: response.status, problem: sentence(body) };
  }
  if (response.status >= 500 || response.status === 429) return { kind: 'no-line', problem: sentence(body) };
  return { kind: 'refused', status: response.status, body };
}

/** Sends and waits; an abort through `signal` is the only thing thrown. */
export async function request<T>(url: string, init: RequestInit, sending: Sending = {}): Promise<Answer<T>> {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), sending.timeout ?? 15_000);
  const stop = () => cut.abort();
  sending.signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { credentials: 'same-origin', redirect: 'manual', ...init, signal: cut.signal });
    return await settle<T>(response);
  } catch (error) {
    if (sending.signal?.aborted) throw error;
    return { kind: 'no-line', problem: null };
  } finally {
    clearTimeout(timer);
    sending.signal?.removeEventListener('abort', stop);
  }
}

export function postJson<T>(url: string, value: unknown, sending: Sending = {}): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return request<T>(url, { method: 'POST', headers, body: JSON.stringify(value), keepalive: sending.keepalive ?? false }, sending);
}

export function getJson<T>(url: string, sending: Sending = {}): Promise<Answer<T>> {
  return request<T>(url, { headers: { accept: 'application/json' } }, sending);
}
