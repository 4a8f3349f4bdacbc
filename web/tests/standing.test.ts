import { describe, expect, it } from 'vitest';
import { minutesOf, ended } from '../src/field/shift';
import { type Line, missingOf } from '../src/field/standing';

const line = (change: Partial<Line>): Line => ({ plan: 'p', id: 'households-guided', name: '', unit: 'percent', numerator: 0, denominator: 100, value: 0, target: 80, status: 'behind', ...change });

describe('what a team lacks', () => {
  it('is the number that is missing to the target itself', () => {
    expect(missingOf(line({ numerator: 28, denominator: 35, value: 80 }))).toEqual({ kind: 'none' });
    expect(missingOf(line({ numerator: 27, denominator: 35, value: 77.142857 }))).toEqual({ kind: 'count', count: 1, what: 'what.households' });
    expect(missingOf(line({ numerator: 0, denominator: 33 }))).toEqual({ kind: 'count', count: 27, what: 'what.households' });
    expect(missingOf(line({ id: 'supports-per-team', unit: 'people', numerator: 38, denominator: 1, value: 38, target: 50 }))).toEqual({ kind: 'count', count: 12, what: 'what.people' });
  });

  it('is no whole number one too many where a share is not exact', () => {
    // 0.8 × 35 is 28.000000000000004
    expect(missingOf(line({ numerator: 7, denominator: 35, value: 20 }))).toMatchObject({ count: 21 });
  });

  it('is told by the value where nothing is counted, and not at all where nobody knows of how many', () => {
    expect(missingOf(line({ id: 'hours-per-active-day', unit: 'hours', value: 2.5, target: 4 }))).toEqual({ kind: 'value' });
    expect(missingOf(line({ value: null, denominator: 0 }))).toEqual({ kind: 'unknown' });
  });
});

describe('a shift', () => {
  const at = (iso: string) => new Date(iso);

  it('has at least a minute and at most a day, and belongs to the day on which it began in Vietnam', () => {
    const shift = { startedAt: '2026-11-20T16:50:00Z' };
    expect(ended(shift, at('2026-11-20T18:20:20Z'))).toEqual({ date: '2026-11-20', start: '23:50', minutes: '90' });
    expect(minutesOf(shift, at('2026-11-20T16:50:01Z'))).toBe(1);
    expect(minutesOf(shift, at('2026-11-20T16:00:00Z'))).toBe(1);
    expect(minutesOf(shift, at('2026-11-25T16:50:00Z'))).toBe(1440);
  });
});
