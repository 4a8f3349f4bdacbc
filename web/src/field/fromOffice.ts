import { type Answer, ask } from '../common/api';
import * as db from '../common/db';
import { dayOf } from '../common/format';
import type { Content, Kind } from './content';

/** What comes back to the team: records that the commune returned, and answers to what residents said. */

export interface Returned {
  kind: Kind;
  content: Content;
  etag: string;
  reason: string;
}

export interface Answered {
  content: Content;
  answer: string;
  isResolved: boolean;
}

export interface FromOffice {
  returned: Returned[];
  answered: Answered[];
}

/** What it says stands beside how it stands, as the server sends it. */
export interface FieldRecord extends Content {
  status: string;
  version: number;
  etag: string;
  receivedAt: string;
  changedAt: string;
  reason?: string;
  answer?: string;
  answeredAt?: string;
  resolvedAt?: string;
  forwardedTo?: string;
  forwardedAt?: string;
  warnings?: unknown;
}

const HELD = 'from-office';
const RETURNABLE: readonly Kind[] = ['visits', 'trainings', 'campaigns', 'shifts'];
const REMEMBERED_DAYS = 90;
const DAY = 86_400_000;

export const held = (): Promise<FromOffice | undefined> => db.get<FromOffice>('reference', HELD);

/** Undefined where not all of it was answered: what was held stays. */
export async function load(key: string, team: string, language: string, now: Date): Promise<FromOffice | undefined> {
  const since = dayOf(new Date(now.getTime() - REMEMBERED_DAYS * DAY));
  const list = (path: string): Promise<Answer<{ items: FieldRecord[] }>> => ask(path, { key, language });
  const answers = await Promise.all([...RETURNABLE.map((kind) => list(`${kind}?unit=${team}&status=returned&limit=100`)), list(`feedback?unit=${team}&from=${since}&limit=100`)]);
  const lists: FieldRecord[][] = [];
  for (const answer of answers) {
    if (answer.kind !== 'ok') return undefined;
    lists.push(answer.body.items);
  }
  const found: FromOffice = {
    returned: RETURNABLE.flatMap((kind, place) => lists[place]!.map((record) => ({ kind, content: contentIn(record), etag: record.etag, reason: record.reason ?? '' }))),
    answered: lists[RETURNABLE.length]!
      .filter((record) => record.answer !== undefined)
      .map((record) => ({ content: contentIn(record), answer: record.answer!, isResolved: record.resolvedAt !== undefined })),
  };
  await db.put('reference', found, HELD);
  return found;
}

/** What it says, without how it stands. */
export function contentIn(record: FieldRecord): Content {
  const { status, version, etag, receivedAt, changedAt, reason, answer, answeredAt, resolvedAt, forwardedTo, forwardedAt, warnings, ...content } = record;
  return content as Content;
}
