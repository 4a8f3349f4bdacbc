import { heard } from './clock';

/** Questions to the server, and its answers as values. */

export interface Fault {
  pointer: string;
  code: string;
  detail: string;
}

export interface Problem {
  code: string;
  title: string;
  detail?: string;
  errors?: Fault[];
}

export type Answer<T> =
  | { kind: 'ok'; status: number; body: T }
  /** The server understood and says no. */
  | { kind: 'refused'; status: number; problem: Problem }
  /** Nobody answered, or the server asks to come again: the same request may go through later. */
  | { kind: 'away'; retryAfter: number | null };

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The ETag as the body of an answer has it: a proxy that packs answers may weaken that of the header, which changes nothing any more. */
  ifMatch?: string;
  language?: string;
  key?: string | undefined;
  headers?: Record<string, string>;
  /** The server was asked this before: its answer is awaited instead. */
  asked?: Promise<Response> | undefined;
}

/** The key is malformed, unknown, expired or revoked. */
export const UNKNOWN = 401;

const ROOT = '/api/v1/';
export const PATIENCE = 60_000;
const COME_AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);

export async function ask<T>(path: string, request: Request = {}): Promise<Answer<T>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await read<T>(await (request.asked ?? send(path, request, patience.signal)));
  } catch {
    return { kind: 'away', retryAfter: null };
  } finally {
    clearTimeout(timer);
  }
}

export function send(path: string, request: Request, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': request.language ?? 'vi', ...request.headers };
  if (request.key !== undefined) headers['Authorization'] = 'Bearer ' + request.key;
  if (request.ifMatch !== undefined) headers['If-Match'] = request.ifMatch;
  if (request.body !== undefined) headers['Content-Type'] = 'application/json';
  return fetch(ROOT + path, {
    method: request.method ?? 'GET',
    headers,
    body: request.body === undefined ? null : JSON.stringify(request.body),
    credentials: 'same-origin',
    cache: 'no-store',
    signal,
  });
}

async function read<T>(response: Response): Promise<Answer<T>> {
  if (COME_AGAIN.has(response.status)) return { kind: 'away', retryAfter: secondsOf(response.headers.get('Retry-After')) };
  // What is no JSON was not said by the server: a village's hotspot may have its own page to show.
  const body: unknown = await response.json();
  heard(response.headers.get('Date'));
  if (response.ok) return { kind: 'ok', status: response.status, body: body as T };
  return isProblem(body) ? { kind: 'refused', status: response.status, problem: body } : { kind: 'away', retryAfter: null };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string';
}

/** A number of seconds or a date. */
export function secondsOf(retryAfter: string | null, now = Date.now()): number | null {
  if (retryAfter === null) return null;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
