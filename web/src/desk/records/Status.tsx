import { t } from '../../common/text';
import type { FieldRecord } from '../shared/data';

export function Status({ status }: { status: FieldRecord['status'] }) {
  return <span class={'once ' + (status === 'active' ? 'good' : status === 'returned' ? 'bad' : 'soft')}>{t(`desk.record.status.${status}`)}</span>;
}
