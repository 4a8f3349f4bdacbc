import { ask, type Answer, type Problem, UNKNOWN } from '../common/api';
import * as db from '../common/db';
import { now } from '../common/clock';
import { dayOf } from '../common/format';
import { daysBetween } from '../common/periods';

/** The team's reports: which are owed, what they say, and what its leader writes. What is written lies on the phone until the server has it. */

export type Status = 'due' | 'overdue' | 'submitted' | 'late' | 'accepted' | 'returned';

export interface Line {
  period: string;
  /** The last day whose figures it holds. */
  cutOff: string;
  dueOn: string | null;
  status: Status;
  daysLate: number;
  etag: string;
}

export interface Texts {
  difficulties: string;
  proposals: string;
  nextPeriod: string;
}

export const PARTS: readonly (keyof Texts)[] = ['difficulties', 'proposals', 'nextPeriod'];

/** As long as the server takes one. */
export const LONGEST = 4000;

export interface Figure {
  indicator: { id: string; name: string; unit: string; value: number | null; target: number | null };
  change: number | null;
}

export interface Report extends Line, Texts {
  figures: { asOf: string; complete: boolean; plans: { plan: string | null; figures: Figure[] }[] } | null;
  feedback: { topic: string | null; name: string | null; difficulties: number; proposals: number; complaints: number }[];
  versions: { decision: 'accepted' | 'returned' | null; reason: string | null }[];
}

export interface Told {
  id: string;
  postedAt: string;
  title: string;
  text: string;
}

export interface Reports {
  open: Report[];
  done: Line[];
  /** By period, why what the leader sent was not taken: it lies on this phone alone. */
  refused: Record<string, Problem>;
  told: Told[];
}

export interface Written {
  texts: Texts;
  /** Its leader has said that it is to go, in the place of what was before the eyes: the ETag of that. */
  onto?: string;
  problem?: Problem;
}

/** An earlier version held them as `reports`, without what was refused. */
const HELD = 'owed reports';

/** How the keys of what was written begin. */
export const WRITTEN = 'report ';
const STALE = 412;
/** Read to the end, with what they say: a phone may be without a network when one of them is written. */
const MOST_OPEN = 6;
const MOST_DONE = 8;
const MOST_TOLD = 5;

export const held = (): Promise<Reports | undefined> => db.get<Reports>('reference', HELD);

/** Those that are known here, the open ones first. */
const periodsIn = ({ open, done }: Pick<Reports, 'open' | 'done'>): string[] => [...open, ...done].map(({ period }) => period);

/** By team: with another team's key nothing of it is lost. */
const place = (team: string, period: string): string => `${WRITTEN}${team} ${period}`;

export const written = (team: string, period: string): Promise<Written | undefined> => db.get<Written>('reference', place(team, period));

export const write = (team: string, period: string, text: Written): Promise<void> => db.put('reference', text, place(team, period));

export const drop = (team: string, period: string): Promise<void> => db.remove('reference', place(team, period));

/** Undefined where not all of it was answered: what was held stays. */
export async function load(key: string, team: string, language: string): Promise<Reports | undefined> {
  const list = <T>(path: string): Promise<Answer<{ items: T[] }>> => ask(path, { key, language });
  const [lines, told] = await Promise.all([list<Line>(`reports?unit=${team}&limit=500`), list<Told>(`notices?unit=${team}&limit=${MOST_TOLD}`)]);
  if (lines.kind !== 'ok' || told.kind !== 'ok') return undefined;
  const today = dayOf(now());
  const open: Report[] = [];
  const answers = await Promise.all(openIn(lines.body.items, today).map((line) => ask<Report>(`reports/${team}/${line.period}`, { key, language })));
  for (const answer of answers) {
    if (answer.kind !== 'ok') return undefined;
    open.push(answer.body);
  }
  const done = doneIn(lines.body.items, today);
  const refused: Record<string, Problem> = {};
  for (const period of periodsIn({ open, done })) {
    const problem = (await written(team, period))?.problem;
    if (problem !== undefined) refused[period] = problem;
  }
  const reports: Reports = { open, done, refused, told: told.body.items };
  await db.put('reference', reports, HELD);
  return reports;
}

/** What the leader may still write: what came back, then what was not submitted, the nearest deadline first; one of long ago does not stand in the way. */
export const openIn = (lines: readonly Line[], today: string): Line[] =>
  lines
    .filter((line) => line.status !== 'accepted')
    .sort((a, b) => RANKS[a.status] - RANKS[b.status] || distance(a, today) - distance(b, today))
    .slice(0, MOST_OPEN);

const RANKS: Record<Status, number> = { returned: 0, due: 1, overdue: 1, submitted: 2, late: 2, accepted: 3 };

/** What nobody asks for any more is due on no day, and comes last. */
const distance = ({ dueOn }: Line, today: string): number => (dueOn === null ? Infinity : Math.abs(daysBetween(today, dueOn)));

const doneIn = (lines: readonly Line[], today: string): Line[] =>
  lines
    .filter((line) => line.status === 'accepted')
    .sort((a, b) => distance(a, today) - distance(b, today))
    .slice(0, MOST_DONE);

/** What a returned report was returned for. */
export const reasonOf = (report: Report): string | null => (report.status === 'returned' ? (report.versions.at(-1)?.reason ?? null) : null);

/** Sends what is to go. What the server refuses stays, with what it says; what nobody answers stays to go. Whether any arrived. */
export async function send(key: string, team: string, language: string): Promise<boolean> {
  let isAnySent = false;
  const known = await held();
  for (const period of known === undefined ? [] : periodsIn(known)) {
    const waiting = await written(team, period);
    if (waiting?.onto === undefined) continue;
    const answer = await submit(team, period, waiting.texts, waiting.onto, key, language);
    if (answer.kind === 'away' || (answer.kind === 'refused' && answer.status === UNKNOWN)) return isAnySent;
    // Somebody may have gone on writing meanwhile: that is not lost.
    const latest = await written(team, period);
    const isUnchanged = latest !== undefined && isSame(latest.texts, waiting.texts);
    if (answer.kind === 'refused') await write(team, period, { texts: (latest ?? waiting).texts, problem: answer.problem });
    else if (isUnchanged) await drop(team, period);
    isAnySent ||= answer.kind === 'ok';
  }
  return isAnySent;
}

/**
 * On the condition that it is as the leader has seen it: what was returned meanwhile is not answered with the very text that was returned.
 * Where an answer was lost on the way, the server has the text already.
 */
async function submit(team: string, period: string, texts: Texts, onto: string, key: string, language: string): Promise<Answer<Report>> {
  const answer = await ask<Report>(`reports/${team}/${period}/submit`, { method: 'POST', body: texts, ifMatch: onto, key, language });
  if (answer.kind !== 'refused' || answer.status !== STALE) return answer;
  const now = await ask<Report>(`reports/${team}/${period}`, { key, language });
  return now.kind === 'ok' && now.body.status !== 'returned' && isSame(now.body, texts) ? now : now.kind === 'away' ? now : answer;
}

const isSame = (a: Texts, b: Texts): boolean => PARTS.every((part) => plain(a[part]) === plain(b[part]));

/** As the server keeps it. */
const plain = (text: string): string => text.normalize().trim();

/** Negative once it is past. */
export const daysLeft = (dueOn: string): number => daysBetween(dayOf(now()), dueOn);
