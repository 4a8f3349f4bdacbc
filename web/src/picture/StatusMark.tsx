import type { Status } from '../office/figures/line';
import { Verdict } from '../office/figures/marks';
import type { Period } from '../common/periods';
import { useView } from './view';

/** The verdict on a figure of the period that is looked at, or of another. */
export function StatusMark({ status, isShort, period }: { status: Status | null; isShort?: boolean; period?: Period }) {
  const view = useView();
  return <Verdict status={status} period={period ?? view.period} isShort={isShort ?? false} />;
}
