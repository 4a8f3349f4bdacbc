import { number } from '../common/format';
import { t } from '../common/text';
import { Table } from '../office/Table';
import type { Trace } from './figures';

/** The records that a figure reads, counted. */
export function TraceActivity({ trace, nameOf }: { trace: Trace; nameOf: (code: string) => string }) {
  return (
    <section>
      <h2>{t('trace.activity')}</h2>
      <Table
        name={t('trace.activity')}
        isNameHidden
        rows={trace.activity}
        keyOf={(one) => `${one.kind} ${one.team} ${one.village} ${one.of}`}
        columns={[
          { id: 'team', name: t('trace.team'), value: (one) => nameOf(one.team) },
          { id: 'village', name: t('trace.village'), value: (one) => (one.village === null ? '' : nameOf(one.village)) },
          { id: 'kind', name: t('trace.kind'), value: (one) => t(`kind.${one.kind}`) },
          { id: 'records', name: t('trace.records'), value: (one) => one.records, show: (one) => number(one.records), isNumber: true },
          ...(trace.activity.some((one) => one.sum !== null)
            ? [{ id: 'sum', name: t('trace.sum'), value: (one: Trace['activity'][number]) => one.sum, show: (one: Trace['activity'][number]) => (one.sum === null ? '' : number(one.sum)), isNumber: true }]
            : []),
        ]}
      />
    </section>
  );
}
