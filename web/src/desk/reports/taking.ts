import { type ReportPart, type ReportTexts, TEXTS } from '../../office/reports/report';

/** Takes what a team wrote over into what the commune writes. */

const lineOf = (part: ReportPart, id: (typeof TEXTS)[number]): string => `${part.name}: ${part[id].trim()}`;

const toTake = (texts: ReportTexts, part: ReportPart) => TEXTS.filter((id) => part[id].trim() !== '' && !texts[id].includes(lineOf(part, id)));

export const isTaken = (texts: ReportTexts, part: ReportPart): boolean => toTake(texts, part).length === 0;

/** Each text on a line of its own below what is there; nothing twice. */
export const taken = (texts: ReportTexts, part: ReportPart): ReportTexts =>
  toTake(texts, part).reduce((after, id) => ({ ...after, [id]: [after[id].trimEnd(), lineOf(part, id)].filter((line) => line !== '').join('\n') }), texts);
