import { useState } from 'preact/hooks';
import { type Report, type ReportTexts, TEXTS } from '../../office/reports/report';
import { useSession } from '../../office/session';

/**
 * What somebody writes into a report: kept in this browser until it is submitted. It is written down at once with each letter, where that is
 * done before the next: a page that is reloaded ends what the browser's database has only begun. It outlives signing out, and only who comes
 * with the same key finds it again: at an office several people share a machine.
 */

interface Kept {
  texts: ReportTexts;
  /** The version that it was written from. */
  base: number;
}

export interface Writing extends Kept {
  /** Whether anything was written that is not submitted. */
  isKept: boolean;
  change: (texts: ReportTexts) => void;
  drop: () => void;
}

/** @param key The id of the key, which is no secret. */
export const placeOf = (key: string, report: Pick<Report, 'unit' | 'period'>): string => `tcns report ${key} ${report.unit} ${report.period}`;

const isSame = (a: ReportTexts, b: ReportTexts): boolean => TEXTS.every((id) => a[id] === b[id]);

export function useWriting(report: Report): Writing {
  const place = placeOf(useSession().me.id, report);
  const [typed, setTyped] = useState<Kept | null>(() => held(place));
  const base = typed?.base ?? report.version;

  function keep(next: Kept | null): void {
    setTyped(next);
    try {
      if (next === null) localStorage.removeItem(place);
      else localStorage.setItem(place, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still lets it be written and submitted.
    }
  }

  return {
    texts: typed?.texts ?? report,
    base,
    isKept: typed !== null,
    change: (texts) => keep(base === report.version && isSame(texts, report) ? null : { texts: textsOf(texts), base }),
    drop: () => keep(null),
  };
}

/** A report has these texts and much else. */
const textsOf = ({ difficulties, proposals, nextPeriod }: ReportTexts): ReportTexts => ({ difficulties, proposals, nextPeriod });

function held(place: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept | null;
    return kept !== null && TEXTS.every((id) => typeof kept.texts[id] === 'string') ? kept : null;
  } catch {
    return null;
  }
}
