import type { Line } from '../office/figures/line';
import { isGood, isPoor, type Figures, lineOf, type Rank, type UnitFigures } from './figures';

/** What the overview shows, of figures that the server has reckoned: counted and put in order, nothing else. */

/** They begin at nought with each period: while it runs, a difference from a whole one says little. */
const BEGIN_ANEW = new Set(['teams-active', 'supports-per-team', 'households-new']);

/** Too small to be seen in the one decimal that people see. */
const UNSEEN = 0.05;

export interface Tally {
  good: number;
  poor: number;
  unknown: number;
  all: number;
}

export function tally(plans: readonly { indicators: readonly Line[] }[]): Tally {
  const judged = plans.flatMap((plan) => plan.indicators).filter((line) => line.status !== null);
  const good = judged.filter((line) => isGood(line.status)).length;
  const unknown = judged.filter((line) => line.status === 'no-data').length;
  return { good, unknown, poor: judged.length - good - unknown, all: judged.length };
}

/** Of all communes of a province; of a commune or a smaller unit its own. */
export function targetsOf(figures: Figures): Tally {
  const below = figures.children.filter((child) => child.level === 'commune');
  return tally(below.length > 0 ? below.flatMap((child) => child.plans) : figures.plans);
}

/** Has neither villages nor teams yet: it does not lag, it has not begun. */
export function isEmpty(unit: UnitFigures): boolean {
  const nobody = (id: string, lacks: string): boolean => lineOf(unit.plans, id)?.missing.includes(lacks) === true;
  return unit.level === 'commune' && nobody('village-coverage', 'villages') && nobody('teams-active', 'teams');
}

export interface Lagging {
  unit: string;
  score: number;
  /** The targets that are not met, the worst first. */
  behind: Line[];
}

/** The worst by score; among equals those with more targets behind. What meets all its targets does not lag. */
export function lagging(units: readonly UnitFigures[], ranking: readonly Rank[], count: number): Lagging[] {
  const byCode = new Map(units.map((unit) => [unit.unit, unit]));
  return ranking
    .flatMap((rank) => {
      const unit = byCode.get(rank.unit);
      if (unit === undefined || rank.score === null || isEmpty(unit)) return [];
      const behind = unit.plans.flatMap((plan) => plan.indicators).filter((line) => isPoor(line.status));
      return behind.length === 0 ? [] : [{ unit: rank.unit, score: rank.score, behind: behind.sort((a, b) => shareOf(a) - shareOf(b)) }];
    })
    .sort((a, b) => a.score - b.score || b.behind.length - a.behind.length || (a.unit < b.unit ? -1 : 1))
    .slice(0, count);
}

const shareOf = (line: Line): number => (line.value === null || line.target === null || line.target === 0 ? 0 : line.value / line.target);

export interface Move {
  line: Line;
  before: number;
  by: number;
}

/** The shares that moved most since the period before, up and down, the largest first. */
export function moves(now: Figures, before: Figures, isRunning: boolean, count: number): { up: Move[]; down: Move[] } {
  const all = (now.plans[0]?.indicators ?? []).flatMap((line): Move[] => {
    const old = lineOf(before.plans, line.id, now.plans[0]!.plan);
    if (line.unit !== 'percent' || line.value === null || old === undefined || old.value === null) return [];
    return isRunning && BEGIN_ANEW.has(line.id) ? [] : [{ line, before: old.value, by: line.value - old.value }];
  });
  const seen = all.filter((move) => Math.abs(move.by) >= UNSEEN).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return { up: seen.filter((move) => move.by > 0).slice(0, count), down: seen.filter((move) => move.by < 0).slice(0, count) };
}

/** Communes whose score moved most. */
export function scoreMoves(now: readonly Rank[], before: readonly Rank[], count: number): { unit: string; score: number; by: number }[] {
  const old = new Map(before.map((rank) => [rank.unit, rank.score]));
  return now
    .flatMap((rank) => {
      const was = old.get(rank.unit) ?? null;
      return rank.score === null || was === null || Math.abs(rank.score - was) < UNSEEN ? [] : [{ unit: rank.unit, score: rank.score, by: rank.score - was }];
    })
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, count);
}
