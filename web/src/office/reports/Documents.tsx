import { Papers } from '../Papers';
import type { Report } from './report';

/** The report as a paper, in the version that is looked at. */
export function Documents({ report, path }: { report: Pick<Report, 'unit' | 'period' | 'shown'>; path: string }) {
  const version = report.shown > 0 ? String(report.shown) : undefined;
  return <Papers path={path + '/document'} query={version === undefined ? {} : { version }} file={`bao-cao-${report.unit}-${report.period}${version === undefined ? '' : `-ban-${version}`}`} />;
}
