import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../common/text';
import type { Report, ReportVersion } from '../../office/reports/report';
import { lastInWords } from '../../office/reports/words';
import { pathOf } from '../shared/address';
import { CONFLICT, STALE, Told, useSending } from '../shared/sending';

/** What is done with a report, always on the condition that it is still as it was seen. */

type Act = 'submit' | 'accept' | 'return';

export interface Acting {
  isBusy: boolean;
  /** The one that was tried last. */
  tried: Act | undefined;
  /** The ETag of what was seen, where somebody else was quicker. */
  overtaken: string | undefined;
  trouble: ReturnType<typeof useSending>['trouble'];
  faultAt: (pointer: string) => string | undefined;
  act: (what: Act, body?: unknown) => Promise<boolean>;
}

/** @param again Fetches the report anew. */
export function useActing(report: Report, again: () => void): Acting {
  const { isBusy, trouble, faultAt, attempt } = useSending();
  const [{ tried, overtaken }, setLast] = useState<Pick<Acting, 'tried' | 'overtaken'>>({ tried: undefined, overtaken: undefined });
  return {
    isBusy,
    tried,
    overtaken,
    trouble,
    faultAt,
    async act(what, body) {
      const answer = await attempt<Report>(pathOf('reports', report.unit, report.period, what), { method: 'POST', ...(body === undefined ? {} : { body }), ifMatch: report.etag });
      const isLate = answer.kind === 'refused' && (answer.status === STALE || answer.status === CONFLICT);
      setLast({ tried: what, overtaken: isLate ? report.etag : undefined });
      if (answer.kind === 'ok' || isLate) again();
      return answer.kind === 'ok';
    },
  };
}

const isOvertaken = (acting: Acting, report: Report): boolean => acting.overtaken !== undefined && acting.overtaken !== report.etag && report.versions.length > 0;

/** What went wrong, where it was tried. */
export function ActTold({ acting, report, what, beside }: { acting: Acting; report: Report; what: Act; beside?: readonly string[] }) {
  if (acting.tried !== what || isOvertaken(acting, report)) return null;
  return <Told trouble={acting.trouble} {...(beside === undefined ? {} : { beside })} />;
}

/** Somebody else was quicker: what they did. The page shows the newest by then. */
export function Overtaken({ acting, report }: { acting: Acting; report: Report }) {
  const last = report.versions.at(-1);
  return isOvertaken(acting, report) && last !== undefined ? <Quicker last={last} /> : null;
}

function Quicker({ last }: { last: ReportVersion }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.scrollIntoView({ block: 'center' }), [last.version, last.decision]);
  return (
    <div class="notice bad" role="alert" ref={notice}>
      <p class="strong">{t('desk.report.overtaken')}</p>
      <p>{lastInWords(last)}</p>
      <p>{t('desk.report.overtaken.how')}</p>
    </div>
  );
}
