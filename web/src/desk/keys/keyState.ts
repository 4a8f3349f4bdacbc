import { daysBetween } from '../../common/periods';
import type { Key, Team } from '../shared/data';

export type KeyState = 'good' | 'expired' | 'revoked';

/** The server's `expiresOn` is the first day on which the key is no longer good. */
export function stateOf(key: Pick<Key, 'revokedAt' | 'expiresOn'>, today: string): KeyState {
  if (key.revokedAt !== null) return 'revoked';
  return key.expiresOn !== null && key.expiresOn <= today ? 'expired' : 'good';
}

/** Active teams for which no key of that role is good. */
export const withoutKey = (teams: readonly Team[], keys: readonly Key[], role: string, today: string): Team[] =>
  teams.filter((team) => team.active && !keys.some((key) => key.unit === team.id && key.role === role && stateOf(key, today) === 'good'));

const SHORTEST = 90;

/** The last good day that is offered: with the year, as plans end; near its end, with the next one. */
export function usualLastDay(today: string): string {
  const year = Number(today.slice(0, 4));
  const end = `${year}-12-31`;
  return daysBetween(today, end) < SHORTEST ? `${year + 1}-12-31` : end;
}
