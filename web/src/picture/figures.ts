import type { Line, Status } from '../office/figures/line';

/** Figures as the server sends them. */

export interface PlanFigures {
  plan: string | null;
  asOf: string;
  indicators: Line[];
}

export interface UnitFigures {
  unit: string;
  level: 'commune' | 'village' | 'team';
  closed: boolean;
  plans: PlanFigures[];
}

export interface Figures {
  unit: string;
  period: string;
  asOf: string;
  closed: boolean;
  version: string;
  complete: boolean;
  plans: PlanFigures[];
  children: UnitFigures[];
}

export interface TracePart {
  unit: string | null;
  level: 'team' | 'village' | 'commune' | 'rest';
  numerator: number;
  denominator: number | null;
  partial: boolean;
  missing: string[];
  units?: string[];
}

export interface Activity {
  kind: 'visits' | 'trainings' | 'campaigns' | 'shifts' | 'feedback';
  team: string;
  village: string | null;
  records: number;
  sum: number | null;
  of: string | null;
}

export interface Trace {
  unit: string;
  period: string;
  plan: string | null;
  asOf: string;
  closed: boolean;
  version: string;
  complete: boolean;
  indicator: Line;
  formula: string;
  parts: TracePart[];
  activity: Activity[];
}

export interface ScorePart {
  plan: string | null;
  indicator: string;
  value: number | null;
  target: number;
  score: number;
  missing: string[];
}

export interface Rank {
  rank: number | null;
  unit: string;
  score: number | null;
  parts: ScorePart[];
}

export interface CatalogueEntry {
  id: string;
  name: string;
  grain: string;
  kind: string;
  unit: Line['unit'];
  teamMeasure: boolean;
  numerator: string;
  denominator: string | null;
  formula: string;
}

export interface Plan {
  id: string;
  title: string;
  unit: string;
  from: string;
  to: string | null;
  source: { number: string | null; issuer: string | null };
}

export const isGood = (status: Status | null): boolean => status === 'met' || status === 'on-track';

export const isPoor = (status: Status | null): boolean => status === 'behind' || status === 'missed' || status === 'no-data';

export const lineOf = (plans: readonly PlanFigures[], id: string, plan?: string | null): Line | undefined =>
  (plans.find((one) => plan === undefined || one.plan === plan) ?? plans[0])?.indicators.find((line) => line.id === id);

/** Tells how many people were supported: all of whom it says how many belong to a priority group. */
export const SUPPORTS = 'priority-supports';

/** People supported, also by teams that are dissolved by now, whom the measure of teams leaves out. Null where nothing tells of them. */
export const supportedIn = (plans: readonly PlanFigures[]): number | null => lineOf(plans, SUPPORTS)?.denominator ?? null;

export const indicatorsPath = (unit: string, period: string, children = false): string =>
  `indicators?unit=${encodeURIComponent(unit)}&period=${period}${children ? '&children=true' : ''}`;
