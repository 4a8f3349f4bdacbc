/** A figure as the server sends it. */

export type Status = 'met' | 'on-track' | 'behind' | 'missed' | 'no-data';

export interface Line {
  id: string;
  name: string;
  unit: 'percent' | 'people' | 'households' | 'days' | 'hours';
  numerator: number;
  denominator: number | null;
  value: number | null;
  target: number | null;
  status: Status | null;
  partial: boolean;
  missing: string[];
  teamsMeeting: { count: number; of: number } | null;
}

export const hasMeaning = (line: Line): boolean => !line.missing.includes('not-applicable');
