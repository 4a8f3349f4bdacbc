import type { Line } from '../figures/line';

/** Reports as the server sends them. Days are `2026-12-24`, instants in UTC. */

export type ReportStatus = 'due' | 'submitted' | 'late' | 'overdue' | 'accepted' | 'returned';

export const REPORT_STATUSES: readonly ReportStatus[] = ['due', 'submitted', 'late', 'overdue', 'accepted', 'returned'];

export interface ReportLine {
  unit: string;
  period: string;
  from: 'team' | 'commune' | 'province';
  /** Who decides on it; null of a province's. */
  to: 'commune' | 'province' | null;
  /** The last day whose figures it holds. */
  cutOff: string;
  /** The last day in time; null of what nobody asks for any more. */
  dueOn: string | null;
  /** The last day on which records of its period are taken in; null of a province. */
  locksOn: string | null;
  /** Null of a province, which owes none. */
  status: ReportStatus | null;
  daysLate: number;
  /** Of the first time, which a resubmission keeps. */
  submittedOn: string | null;
  /** The newest; 0 where nobody has submitted it. */
  version: number;
  plans: string[];
  /** Whether no plan's text gives the deadline. */
  default: boolean;
  /** By whom it was asked for beside the plans, the one whose day counts first. */
  requested: { by: 'commune' | 'province'; dueOn: string; askedOn: string; reason: string | null }[];
  etag: string;
}

export interface ReportTexts {
  difficulties: string;
  proposals: string;
  nextPeriod: string;
}

export const TEXTS = ['difficulties', 'proposals', 'nextPeriod'] as const satisfies readonly (keyof ReportTexts)[];

export interface ReportFigure {
  indicator: Line;
  before: number | null;
  change: number | null;
}

export interface ReportFigures {
  asOf: string;
  closed: boolean;
  version: string;
  complete: boolean;
  plans: { plan: string | null; title: string | null; figures: ReportFigure[] }[];
}

export interface ReportTopic {
  topic: string | null;
  name: string | null;
  difficulties: number;
  proposals: number;
  complaints: number;
  open: number;
}

export interface ReportPart extends ReportTexts {
  unit: string;
  name: string;
  period: string;
  status: ReportStatus;
  dueOn: string | null;
  submittedOn: string | null;
  daysLate: number;
}

export interface ReportVersion {
  version: number;
  submittedAt: string;
  submittedOn: string;
  decision: 'accepted' | 'returned' | null;
  decidedAt: string | null;
  reason: string | null;
}

export interface Report extends ReportLine, ReportTexts {
  name: string;
  /** Which version is told; 0 where it is what the system would fill in now. */
  shown: number;
  figures: ReportFigures | null;
  feedback: ReportTopic[];
  parts: ReportPart[];
  versions: ReportVersion[];
}

export const isSubmitted = (report: Pick<ReportLine, 'status'>): boolean => report.status !== 'due' && report.status !== 'overdue';

/** Nobody has decided on it yet. */
export const isUndecided = (report: Pick<ReportLine, 'status'>): boolean => report.status === 'submitted' || report.status === 'late';

export const saysSomething = (texts: ReportTexts): boolean => TEXTS.some((id) => texts[id].trim() !== '');

export function sumOf(lines: readonly ReportLine[]): { all: number; submitted: number; late: number; overdue: number; accepted: number } {
  const count = (is: (line: ReportLine) => boolean): number => lines.filter(is).length;
  return {
    all: lines.length,
    submitted: count(isSubmitted),
    late: count((line) => isSubmitted(line) && line.daysLate > 0),
    overdue: count((line) => line.status === 'overdue'),
    accepted: count((line) => line.status === 'accepted'),
  };
}

const LATENESS: Record<ReportStatus, number> = { overdue: 0, returned: 1, due: 2, late: 3, submitted: 4, accepted: 5 };

/** What nobody has submitted first, the latest first among them. */
export const inLateness = <T extends Pick<ReportLine, 'unit' | 'status' | 'daysLate'>>(lines: readonly T[]): T[] =>
  [...lines].sort((a, b) => (a.status === null || b.status === null ? 0 : LATENESS[a.status] - LATENESS[b.status]) || b.daysLate - a.daysLate || a.unit.localeCompare(b.unit));
