import { momentInWords } from '../common/format';
import { periodInWords } from '../common/periodNames';
import { t } from '../common/text';

/** What `GET /api/v1/system` and `…/poison` answer. A part that is null is unknown. */

export interface Symptom {
  code: string;
  where: string;
  since: string | null;
  count: number;
  isUrgent: boolean;
  title: string;
  detail: string;
  todo: string;
}

export interface Timer {
  name: string;
  when: string;
  does: string;
  finishedAt: string | null;
  failedAt: string | null;
  failure: string | null;
  nextAt: string;
  lateSince: string | null;
}

export type StoragePart = 'tables' | 'blobs' | 'queues';

export interface Queue {
  name: 'rebuild' | 'publish' | 'notices';
  count: number;
  oldestAt: string | null;
  poison: number;
}

export interface Feed {
  feed: string;
  name: string | null;
  generatedAt: string | null;
  checkedAt: string | null;
  quarter: string | null;
  state: 'provisional' | 'final' | 'restated' | null;
  newerMarks: number;
}

export interface Marks {
  count: number;
  isCut: boolean;
  provinces: { province: string; name: string | null; count: number; oldestAt: string }[];
}

export interface StorageErrors {
  since: string;
  counts: { service: StoragePart; status: number; count: number; lastHour: number }[];
}

export interface System {
  version: string;
  now: string;
  symptoms: Symptom[];
  unknown: string[];
  storage: { part: StoragePart; isAway: boolean }[];
  timers: Timer[] | null;
  marks: Marks | null;
  queues: Queue[] | null;
  feeds: Feed[] | null;
  storageErrors: StorageErrors;
  disk: { free: number; total: number } | null;
  keys: { label: string | null; expiresOn: string }[] | null;
}

export interface Poison {
  id: string;
  queue: string;
  insertedAt: string;
  expiresAt: string;
  order: { unit: string; quarter: string | null; notice: string | null } | null;
  unitName: string | null;
  bytes: number;
}

/** The part of the page that shows more of a symptom; null where there is none. */
export function partOf(code: string): Part | null {
  switch (code) {
    case 'timer-late':
    case 'timer-failed':
    case 'rollup-late':
      return 'timers';
    case 'queue-stuck':
      return 'queues';
    case 'poison':
      return 'poison';
    case 'feed-stale':
    case 'mismatch':
      return 'feeds';
    case 'marks-waiting':
      return 'marks';
    case 'storage-away':
    case 'store-not-ready':
    case 'unknown':
      return 'storage';
    case 'disk-full':
      return 'disk';
    case 'key-expiring':
      return 'keys';
    default:
      return null;
  }
}

export type Part = 'timers' | 'queues' | 'poison' | 'feeds' | 'marks' | 'storage' | 'disk' | 'keys';

/** What a message asks for, by codes. */
export function orderInWords({ order, bytes }: Poison): string {
  if (order === null) return t('system.poison.unreadable', { bytes });
  const parts = [order.unit, order.quarter === null ? null : periodInWords(order.quarter), order.notice === null ? null : t('system.poison.notice', { id: order.notice.slice(-6) })];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The storage's last instant stands for no end. */
const NO_END = '9999-';

export const sinceInWords = ({ insertedAt, expiresAt }: Poison): string =>
  expiresAt.startsWith(NO_END)
    ? t('system.poison.since.for-ever', { at: momentInWords(insertedAt) })
    : t('system.poison.since', { at: momentInWords(insertedAt), until: momentInWords(expiresAt) });

export const momentOrNever = (instant: string | null): string => (instant === null ? t('system.never') : momentInWords(instant));

export function stateOfTimer(timer: Timer): { isGood: boolean; words: string } {
  const words = [
    ...(timer.lateSince === null ? [] : [t('system.timer.state.late', { at: momentInWords(timer.lateSince) })]),
    ...(timer.failedAt === null ? [] : [t('system.timer.state.failed', { at: momentInWords(timer.failedAt), kind: timer.failure ?? '' })]),
  ];
  return words.length === 0 ? { isGood: true, words: t('system.timer.state.good') } : { isGood: false, words: words.join(', ') };
}
