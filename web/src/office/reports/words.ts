import { momentInWords } from '../../common/format';
import { t } from '../../common/text';
import type { ReportVersion } from './report';

/** How reports stand, as people say it. */

/** What was done last with it, and when. */
export function lastInWords(version: ReportVersion): string {
  const gaps = { version: version.version };
  if (version.decision === null) return t('report.last.submitted', { ...gaps, at: momentInWords(version.submittedAt) });
  const at = momentInWords(version.decidedAt ?? version.submittedAt);
  return version.decision === 'accepted' ? t('report.last.accepted', { ...gaps, at }) : t('report.last.returned', { ...gaps, at, reason: version.reason ?? '' });
}
