import { momentInWords } from '../../common/format';
import { daysBetween } from '../../common/periods';
import { t } from '../../common/text';
import { isSubmitted, type ReportLine, type ReportVersion } from './report';

/** How reports stand, as people say it. */

/** `còn 3 ngày`, `quá hạn 2 ngày`, `nộp chậm 2 ngày`; nothing where nobody asks for it any more. */
export function timingInWords({ status, dueOn, daysLate }: Pick<ReportLine, 'status' | 'dueOn' | 'daysLate'>, today: string): string {
  if (dueOn === null || status === null) return '';
  if (isSubmitted({ status })) return daysLate === 0 ? t('report.timing.in-time') : t('report.timing.late', { days: daysLate });
  const left = daysBetween(today, dueOn);
  if (left < 0) return t('report.timing.overdue', { days: -left });
  return left === 0 ? t('report.timing.today') : t('report.timing.left', { days: left });
}

/** What was done last with it, and when. */
export function lastInWords(version: ReportVersion): string {
  const gaps = { version: version.version };
  if (version.decision === null) return t('report.last.submitted', { ...gaps, at: momentInWords(version.submittedAt) });
  const at = momentInWords(version.decidedAt ?? version.submittedAt);
  return version.decision === 'accepted' ? t('report.last.accepted', { ...gaps, at }) : t('report.last.returned', { ...gaps, at, reason: version.reason ?? '' });
}
