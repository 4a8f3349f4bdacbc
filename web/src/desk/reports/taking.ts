import { inSentence, periodInWords } from '../../common/periodNames';
import { type ReportPart, type ReportTexts, TEXTS } from '../../office/reports/report';

/** Takes what a team wrote over into what the commune writes, whose period is `period`. */

/** A team that reports more often says each time for which period. */
const lineOf = (part: ReportPart, id: (typeof TEXTS)[number], period: string): string =>
  `${part.name}${part.period === period ? '' : `, ${periodInWords(part.period, inSentence)}`}: ${part[id].trim()}`;

/** Whole lines: what begins alike may go on otherwise. */
const stands = (line: string, text: string): boolean => `\n${text.trimEnd()}\n`.includes(`\n${line}\n`);

const toTake = (texts: ReportTexts, part: ReportPart, period: string) => TEXTS.filter((id) => part[id].trim() !== '' && !stands(lineOf(part, id, period), texts[id]));

export const isTaken = (texts: ReportTexts, part: ReportPart, period: string): boolean => toTake(texts, part, period).length === 0;

/** Each text on a line of its own below what is there; nothing twice. */
export const taken = (texts: ReportTexts, part: ReportPart, period: string): ReportTexts =>
  toTake(texts, part, period).reduce((after, id) => ({ ...after, [id]: [after[id].trimEnd(), lineOf(part, id, period)].filter((line) => line !== '').join('\n') }), texts);
