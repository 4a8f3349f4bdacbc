import { ask } from '../common/api';
import * as db from '../common/db';
import { dayOf } from '../common/format';
import { containing, write } from '../common/periods';
import type { TextId } from '../common/text';

/** Where the team stands against its plans this quarter, and its next report. */

export interface Line {
  plan: string | null;
  id: string;
  name: string;
  unit: string;
  numerator: number;
  denominator: number | null;
  value: number | null;
  target: number;
  status: string | null;
}

export interface Due {
  period: string;
  dueOn: string;
}

export interface Standing {
  period: string;
  asOf: string;
  isComplete: boolean;
  lines: Line[];
  dues: Due[];
}

interface Figures {
  asOf: string;
  complete: boolean;
  plans: { plan: string | null; indicators: (Omit<Line, 'plan' | 'target'> & { target: number | null })[] }[];
}

const HELD = 'standing';

export const held = (): Promise<Standing | undefined> => db.get<Standing>('reference', HELD);

/** Undefined where the server could not be asked: what was held stays. Before anything was counted there are no lines. */
export async function load(key: string, team: string, village: string | null, language: string, now: Date): Promise<Standing | undefined> {
  const period = write(containing(dayOf(now), 'civil', 'quarter'));
  const units = village === null ? [team] : [team, village];
  const [dues, ...answers] = await Promise.all([
    ask<{ items: Due[] }>(`teams/${team}/deadlines`, { key, language }),
    ...units.map((unit) => ask<Figures>(`indicators?unit=${unit}&period=${period}`, { key, language })),
  ]);
  if (dues.kind !== 'ok' || answers.some((answer) => answer.kind === 'away')) return undefined;
  const figures = answers.flatMap((answer) => (answer.kind === 'ok' ? [answer.body] : []));
  const lines = figures.flatMap((body) =>
    body.plans.flatMap(({ plan, indicators }) => indicators.flatMap((line) => (line.target === null || line.status === null ? [] : [{ ...line, plan, target: line.target }]))),
  );
  const standing: Standing = { period, asOf: figures[0]?.asOf ?? dayOf(now), isComplete: figures.every((body) => body.complete), lines, dues: dues.body.items };
  await db.put('reference', standing, HELD);
  return standing;
}

export type Missing =
  /** Reached. */
  | { kind: 'none' }
  /** So many more of what is counted. */
  | { kind: 'count'; count: number; what: TextId }
  /** No count says it: the value has to grow. */
  | { kind: 'value' }
  /** Nobody entered what it is measured against. */
  | { kind: 'unknown' };

/** What is counted, of the indicators of which one more is one more. */
const COUNTED: Record<string, TextId> = {
  'supports-per-team': 'what.people',
  'members-trained': 'what.members-trained',
  'members-on-quota': 'what.members-on-quota',
  'households-guided': 'what.households',
  'households-communicated': 'what.households',
  'households-on-platforms': 'what.households',
  'households-digital-skills': 'what.households',
  'working-age-informed': 'what.working-age',
  'businesses-cashless': 'what.businesses',
};

const THRIFT = 1e-9;

/** How many more until the target itself is reached, whatever was due by today. */
export function missingOf(line: Line): Missing {
  if (line.value === null) return { kind: 'unknown' };
  if (line.value >= line.target) return { kind: 'none' };
  const what = COUNTED[line.id];
  if (what === undefined || line.denominator === null) return { kind: 'value' };
  const share = line.unit === 'percent' ? line.target / 100 : line.target;
  return { kind: 'count', count: Math.max(1, Math.ceil(share * line.denominator - line.numerator - THRIFT)), what };
}
