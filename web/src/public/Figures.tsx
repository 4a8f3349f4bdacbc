import { useState } from 'preact/hooks';
import { dayInWords, number } from '../common/format';
import { periodInWords } from '../common/periodNames';
import { t } from '../common/text';
import { Field, Select } from '../common/ui';
import { type Commune, countOf, named, shareOf, type Totals, unitInSentence, wholeOf } from './figures';

/** The province's numbers large, those of its communes in a table. */
export function Figures({ totals, onPeriod }: { totals: Totals; onPeriod: (period: string) => void }) {
  const quarter = periodInWords(totals.period);
  return (
    <>
      <div>
        <h1>{t('public.heading', { province: unitInSentence(totals.fullName) })}</h1>
        <p>{t('public.lead')}</p>
        <p>
          <strong>{quarter}.</strong> {t('public.asOf', { day: dayInWords(totals.asOf) })} {t(totals.closed ? 'public.closed' : 'public.provisional')}
        </p>
      </div>
      {totals.periods.length > 1 && (
        <div class="unprinted narrow">
          <Select name={t('public.period')} value={totals.period} choices={totals.periods.map((period) => ({ id: period, name: periodInWords(period) }))} onChange={onPeriod} />
        </div>
      )}
      <section aria-labelledby="totals">
        <h2 id="totals">{t('public.totals')}</h2>
        <ul class="totals">
          {totals.totals.map((count) => (
            <li key={count.id}>
              <span class="what">{t(`public.figure.${count.id}`)}</span>
              <span class="large">{count.denominator === null || count.numerator === null ? countOf(count) : (shareOf(count) ?? countOf(count))}</span>
              {count.denominator !== null && count.numerator !== null && <span>{wholeOf(count)}</span>}
              <span class="hint">{t(`public.hint.${count.id}`)}</span>
            </li>
          ))}
        </ul>
        <p class="why">{t('public.why', { most: number(totals.threshold - 1) })}</p>
      </section>
      <Communes totals={totals} />
      <div class="unprinted">
        <button type="button" onClick={() => print()}>
          {t('public.print')}
        </button>
      </div>
    </>
  );
}

function Communes({ totals }: { totals: Totals }) {
  const [sought, setSought] = useState('');
  const found = named(totals.communes, sought);
  return (
    <section aria-labelledby="communes">
      <h2 id="communes">{t('public.communes')}</h2>
      <div class="unprinted narrow">
        <Field name={t('public.find')}>{(given) => <input {...given} type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />}</Field>
        <p class="hint" role="status">
          {found.length === 0 ? t('public.found.none') : t('public.found', { count: number(found.length) })}
        </p>
      </div>
      {found.length > 0 && <Table totals={totals} communes={found} />}
    </section>
  );
}

function Table({ totals, communes }: { totals: Totals; communes: readonly Commune[] }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('public.table')}>
      <table>
        <caption class="unseen">{t('public.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('public.commune')}</th>
            {totals.totals.map((count) => (
              <th key={count.id} scope="col" class="number">
                {t(`public.figure.${count.id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {communes.map((commune) => (
            <tr key={commune.code}>
              <th scope="row">{commune.name}</th>
              {commune.figures.map((count) => (
                <td key={count.id} class="number" data-name={t(`public.figure.${count.id}`)}>
                  <span>
                    {wholeOf(count)}
                    {shareOf(count) !== null && <span class="share"> ({shareOf(count)})</span>}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
