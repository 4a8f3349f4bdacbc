import * as db from '../common/db';
import { dayOf, timeOf } from '../common/format';
import type { Draft } from './draft';

/** A shift that has begun and not ended. Only its beginning is kept, so that the phone may sleep, or be switched off. */

const HELD = 'shift';
const MINUTE = 60_000;
const LONGEST = 1440;

export interface Running {
  startedAt: string;
}

export const running = (): Promise<Running | undefined> => db.get<Running>('settings', HELD);

export const begin = (now: Date): Promise<void> => db.put('settings', { startedAt: now.toISOString() } satisfies Running, HELD);

export const forget = (): Promise<void> => db.remove('settings', HELD);

export const minutesOf = ({ startedAt }: Running, now: Date): number => Math.min(LONGEST, Math.max(1, Math.round((now.getTime() - Date.parse(startedAt)) / MINUTE)));

/** It belongs to the day on which it began. */
export function ended(shift: Running, now: Date): Pick<Draft, 'date' | 'start' | 'minutes'> {
  const began = new Date(shift.startedAt);
  return { date: dayOf(began), start: timeOf(began), minutes: String(minutesOf(shift, now)) };
}
