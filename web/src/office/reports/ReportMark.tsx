import { t } from '../../common/text';
import type { ReportStatus } from './report';

const SIGNS: Record<ReportStatus, string> = { due: '○', submitted: '…', late: '…', overdue: '!', accepted: '✓', returned: '↩' };

const LOOKS: Record<ReportStatus, string> = { due: '', submitted: 'behind', late: 'behind', overdue: 'missed', accepted: 'met', returned: 'missed' };

/** How a report stands, by a sign and words. */
export function ReportMark({ status }: { status: ReportStatus | null }) {
  if (status === null) return null;
  return (
    <span class={`status ${LOOKS[status]}`}>
      <span aria-hidden="true">{SIGNS[status]}</span> {t(`report.status.${status}`)}
    </span>
  );
}
