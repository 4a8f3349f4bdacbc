import type { Answer, Problem } from '../common/api';
import { languageNow } from '../common/text';
import { download } from '../common/download';

/** Files to and from the server: the key goes in a header, so that no address holds it. */

const ROOT = '/api/v1/';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const headers = (key: string): Record<string, string> => ({ Authorization: 'Bearer ' + key, 'Accept-Language': languageNow() });

export async function fetchFile(path: string, name: string, key: string): Promise<Answer<null>> {
  try {
    const response = await fetch(ROOT + path, { headers: headers(key), cache: 'no-store' });
    if (!response.ok) return await refusalOf(response);
    download(name, await response.blob());
    return { kind: 'ok', status: response.status, body: null };
  } catch {
    return { kind: 'away', retryAfter: null };
  }
}

export async function sendFile<T>(path: string, file: File, key: string): Promise<Answer<T>> {
  try {
    const response = await fetch(ROOT + path, {
      method: 'POST',
      headers: { ...headers(key), 'Content-Type': file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : XLSX },
      body: file,
      cache: 'no-store',
    });
    if (!response.ok) return await refusalOf(response);
    return { kind: 'ok', status: response.status, body: (await response.json()) as T };
  } catch {
    return { kind: 'away', retryAfter: null };
  }
}

async function refusalOf(response: Response): Promise<Answer<never>> {
  if (response.status >= 500 || response.status === 429) return { kind: 'away', retryAfter: null };
  return { kind: 'refused', status: response.status, problem: (await response.json()) as Problem };
}
