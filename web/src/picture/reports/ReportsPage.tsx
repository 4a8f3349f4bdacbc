import { write } from '../../common/periods';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { REPORT_STATUSES, type ReportLine, sumOf } from '../../office/reports/report';
import { Shown, useList } from '../../office/useAnswer';
import { useAsk } from '../Choices';
import { communeOf, levelOf } from '../places';
import { type NameOf, useNames, useView } from '../view';
import { longName } from '../../office/figures/words';
import { ReportTable } from './ReportTable';

const OF = ['communes', 'teams'] as const;

/** Who has reported on a period, who has not, and who is late by how much. */
export function ReportsPage() {
  const { root, period, query, link } = useView();
  const ask = useAsk();
  const isProvince = levelOf(root) === 'province';
  const of = isProvince ? (OF.find((one) => one === query.get('cap')) ?? 'communes') : undefined;
  const nameOf = useNames(root);
  const question = useList<ReportLine>(`reports?unit=${root}&period=${write(period)}&limit=500${of === undefined ? '' : '&of=' + of}`);
  return (
    <>
      <h1>{t('reports.title', { period: longName(period) })}</h1>
      <div class="filters unprinted">
        {isProvince && <Select name={t('reports.of')} value={of!} choices={OF.map((id) => ({ id, name: t(`reports.of.${id}`) }))} onChange={(cap) => ask({ cap })} />}
        <Select
          name={t('report.status')}
          value={query.get('tinh-trang') ?? 'moi'}
          choices={[{ id: 'moi', name: t('reports.status.all') }, ...REPORT_STATUSES.map((id) => ({ id, name: t(`report.status.${id}`) }))]}
          onChange={(id) => ask({ 'tinh-trang': id === 'moi' ? undefined : id })}
        />
      </div>
      {isProvince && (
        <p>
          <a href={link(['bao-cao', root, write(period)])}>{t('reports.gathered')}</a>
        </p>
      )}
      <Shown question={question}>{(lines) => (lines.length === 0 ? <p class="notice">{t('reports.none')}</p> : <Lines lines={lines} status={query.get('tinh-trang')} nameOf={nameOf} />)}</Shown>
    </>
  );
}

function Lines({ lines, status, nameOf }: { lines: readonly ReportLine[]; status: string | null; nameOf: NameOf }) {
  const { root, period } = useView();
  const shown = lines.filter((line) => status === null || line.status === status);
  const unitOf = (line: ReportLine): string => (levelOf(root) === 'province' && line.from === 'team' ? `${nameOf(communeOf(line.unit))}, ${line.unit.slice(line.unit.indexOf('-') + 1)}` : nameOf(line.unit));
  return (
    <>
      <p class="sum" role="status">
        {t('report.sum', sumOf(lines))}
      </p>
      {shown.length === 0 ? (
        <p>{t('reports.none.such')}</p>
      ) : (
        <ReportTable name={t('reports.table', { count: shown.length })} file={`bao-cao-${root}-${write(period)}`} rows={shown} nameOf={unitOf} />
      )}
    </>
  );
}
