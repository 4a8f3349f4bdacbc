import type { Line } from '../office/figures/line';
import type { PlanFigures } from './figures';

/** A unit's line of an indicator: under the plan that is asked for, else under one that judges it. */
export function shownLine(plans: readonly PlanFigures[], id: string, plan: string | null): Line | undefined {
  const all = plans.filter((one) => plan === null || one.plan === plan).flatMap((one) => one.indicators.filter((line) => line.id === id));
  return all.find((line) => line.status !== null) ?? all[0];
}

/** The columns of many units: what somebody judges comes first, what has no meaning for any of them is left out. */
export function columnsOf(units: readonly { plans: readonly PlanFigures[] }[], plan: string | null): Line[] {
  const first = units[0]?.plans[0]?.indicators ?? [];
  const isJudged = (id: string): boolean => units.some((unit) => (shownLine(unit.plans, id, plan)?.status ?? null) !== null);
  const hasSome = (id: string): boolean => units.some((unit) => shownLine(unit.plans, id, plan)?.missing.includes('not-applicable') === false);
  const there = first.filter((line) => hasSome(line.id));
  return [...there.filter((line) => isJudged(line.id)), ...there.filter((line) => !isJudged(line.id))];
}

/** Plans that any of the units stands under. */
export const plansOf = (units: readonly { plans: readonly PlanFigures[] }[]): string[] =>
  [...new Set(units.flatMap((unit) => unit.plans.flatMap(({ plan }) => (plan === null ? [] : [plan]))))].sort();
