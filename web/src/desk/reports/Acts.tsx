import { t } from '../../common/text';
import { isSubmitted, isUndecided, type Report } from '../../office/reports/report';
import { useCommune } from '../shared/commune';
import { ActTold, type Acting } from './acting';
import type { Rights } from './rights';

export type Opened = 'write' | 'return' | 'request';

interface Given {
  report: Report;
  acting: Acting;
  rights: Rights;
  opened: Opened | undefined;
  isWriting: boolean;
  onOpen: (act: Opened) => void;
}

/** What this person may do with a report as it stands. */
export function Acts({ report, acting, rights, opened, isWriting, onOpen }: Given) {
  const commune = useCommune();
  const isOwn = report.unit === commune.code;

  async function accept(): Promise<void> {
    if (!(await acting.act('accept'))) return;
    commune.say(t('desk.report.accepted', { unit: report.name }));
    // The button goes: who has a keyboard alone goes on from the top of the page.
    document.getElementById('content')?.focus({ preventScroll: true });
  }

  const acts = [
    rights.mayDecide && isUndecided(report) && (
      <button key="accept" type="button" class="main" disabled={acting.isBusy} onClick={() => void accept()}>
        {t('desk.report.accept')}
      </button>
    ),
    rights.mayDecide && (isUndecided(report) || report.status === 'accepted') && opened !== 'return' && (
      <button key="return" type="button" onClick={() => onOpen('return')}>
        {t('desk.report.return')}
      </button>
    ),
    rights.maySubmit && !isWriting && report.status !== 'accepted' && (
      <button key="write" type="button" onClick={() => onOpen('write')}>
        {t(isOwn ? 'desk.report.rewrite' : 'desk.report.behalf')}
      </button>
    ),
    rights.mayAsk && !isSubmitted(report) && opened !== 'request' && (
      <button key="request" type="button" onClick={() => onOpen('request')}>
        {t('desk.report.request.again')}
      </button>
    ),
  ].filter((act) => act !== false);
  return (
    <>
      {acts.length > 0 && <div class="actions">{acts}</div>}
      <ActTold acting={acting} report={report} what="accept" />
    </>
  );
}
