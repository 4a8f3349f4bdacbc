import { daysBetween } from './periods';
import { t } from './text';

interface Due {
  status: string | null;
  dueOn: string | null;
  daysLate: number;
}

/** How near a report's deadline is, or how late it was: `còn 3 ngày`, `quá hạn 2 ngày`, `nộp chậm 2 ngày`; nothing where nobody asks for it any more. */
export function timingInWords({ status, dueOn, daysLate }: Due, today: string): string {
  if (dueOn === null || status === null) return '';
  if (status !== 'due' && status !== 'overdue') return daysLate === 0 ? t('report.timing.in-time') : t('report.timing.late', { days: daysLate });
  const left = daysBetween(today, dueOn);
  if (left < 0) return t('report.timing.overdue', { days: -left });
  return left === 0 ? t('report.timing.today') : t('report.timing.left', { days: left });
}
