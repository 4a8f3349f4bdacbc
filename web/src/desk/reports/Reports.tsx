import type { Route } from '../../office/route';
import { ReportList } from './ReportList';
import { ReportPage } from './ReportPage';

/** `#/reports`, with filters in its query; `#/reports/13285-T01/2026-RQ4?version=1`. */
export function Reports({ route }: { route: Route }) {
  const [, unit, period] = route.steps;
  if (unit !== undefined && period !== undefined) return <ReportPage key={unit + period} unit={unit} period={period} version={route.query.get('version')} />;
  return <ReportList query={route.query} />;
}
