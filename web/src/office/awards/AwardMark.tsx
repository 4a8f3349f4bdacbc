import { t } from '../../common/text';
import type { AwardStatus } from './award';

const SIGNS: Record<AwardStatus, string> = { proposed: '…', approved: '✓', forwarded: '↑', declined: '✕', withdrawn: '○' };

const LOOKS: Record<AwardStatus, string> = { proposed: 'behind', approved: 'met', forwarded: 'met', declined: 'missed', withdrawn: '' };

/** How a nomination stands, by a sign and words. */
export function AwardMark({ status }: { status: AwardStatus }) {
  return (
    <span class={`status ${LOOKS[status]}`}>
      <span aria-hidden="true">{SIGNS[status]}</span> {t(`award.status.${status}`)}
    </span>
  );
}
