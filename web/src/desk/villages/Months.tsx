import { useState } from 'preact/hooks';
import type { Answer } from '../../common/api';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { useSession } from '../../office/session';
import { Shown } from '../../office/useAnswer';
import { today, useCommune } from '../shared/commune';
import type { Quarter, Statistics } from '../shared/data';
import { monthsBegun } from '../shared/days';
import { all, useGathered } from '../shared/gather';
import { type Counts, Grid } from '../shared/Grid';

const POINTERS: Record<string, string> = {
  total: '/dossiers/total',
  online: '/dossiers/online',
  products: '/ocop/products',
  productsOnline: '/ocop/online',
};

/** The commune's own figures, month by month; a closed month is only shown. */
export function Months({ asked }: { asked: string | null }) {
  const { code } = useCommune();
  const { ask } = useSession();
  const day = today();
  const now = Number(day.slice(0, 4));
  const years = [now, now - 1, now - 2];
  const [year, setYear] = useState(years.find((one) => String(one) === asked) ?? now);
  const question = useGathered(
    async (ask) => {
      const [held, quarters] = await Promise.all([all<Statistics>(ask, `communes/${code}/statistics`), all<Quarter>(ask, `periods?unit=${code}&year=${year}`)]);
      return { held, quarters };
    },
    [code, year],
  );

  return (
    <>
      <p>{t('desk.months.how')}</p>
      <form class="filter" onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.word.year')} value={String(year)} onChange={(next) => setYear(Number(next))} choices={years.map((one) => ({ id: String(one), name: String(one) }))} />
      </form>
      <Shown question={question}>
        {({ held, quarters }) => (
          <Grid
            key={year}
            name={t('desk.months.table', { year })}
            rowName={t('desk.word.month')}
            columns={Object.keys(POINTERS).map((id) => ({ id, name: t(`desk.month.${id}` as 'desk.month.total') }))}
            rows={monthsBegun(year, day).reverse().map((month) => ({
              id: month,
              name: t('desk.month.name', { month: Number(month.slice(5)), year }),
              counts: countsOf(held.find((one) => one.month === month)),
              shut: quarters.some((quarter) => quarter.state === 'closed' && quarter.from <= month + '-01' && month + '-01' <= quarter.to) ? t('desk.month.closed') : undefined,
            }))}
            pointerOf={(column) => POINTERS[column] ?? ''}
            save={(row, counts): Promise<Answer<unknown>> => ask(`communes/${code}/statistics/${row.id}`, { method: 'PUT', body: bodyOf(counts) })}
            onSaved={question.again}
          />
        )}
      </Shown>
    </>
  );
}

function countsOf(held: Statistics | undefined): Counts {
  return { total: held?.dossiers?.total ?? null, online: held?.dossiers?.online ?? null, products: held?.ocop?.products ?? null, productsOnline: held?.ocop?.online ?? null };
}

/** A part of which nothing is known is absent; where half of it is, the server says what is missing. */
export function bodyOf({ total = null, online = null, products = null, productsOnline = null }: Counts): object {
  return {
    ...(total === null && online === null ? {} : { dossiers: { total, online } }),
    ...(products === null && productsOnline === null ? {} : { ocop: { products, online: productsOnline } }),
  };
}
