/** A file of boundaries, before it is sent. */

/** What the server takes of one request. */
export const MOST_BYTES = 4 * 1024 * 1024;

export type BoundaryFile = { kind: 'file'; content: object } | { kind: 'too-large' } | { kind: 'no-json' };

/** Written without the blanks that people put in, so that a file that is too large for them alone is not refused. */
export function boundariesIn(text: string): BoundaryFile {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'no-json' };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return { kind: 'no-json' };
  return new TextEncoder().encode(JSON.stringify(content)).length > MOST_BYTES ? { kind: 'too-large' } : { kind: 'file', content };
}

export const mapPath = (province: string, attribution = ''): string => `units/${province}/map${attribution.trim() === '' ? '' : '?attribution=' + encodeURIComponent(attribution.trim())}`;
