import { periodInWords } from '../../common/periodNames';
import { daysOf, read } from '../../common/periods';
import { linkTo } from '../../office/route';
import { today } from '../shared/commune';

/** A period by its name; once it has begun, the way to the report of a unit, or to the list of many. */
export function ReportLink({ period, unit, name = periodInWords(period) }: { period: string; unit?: string | undefined; name?: string }) {
  const known = read(period);
  if (known === null || today() < daysOf(known).from) return <>{name}</>;
  return <a href={unit === undefined ? linkTo(['reports'], { period }) : linkTo(['reports', unit, period])}>{name}</a>;
}
