import { dayInWords, number } from '../common/format';
import { t } from '../common/text';
import { Table } from '../office/Table';
import { useAnswer } from '../office/useAnswer';
import { AsOf, Figured } from './Figured';
import type { CatalogueEntry, Trace } from './figures';
import { write } from '../common/periods';
import { isBelowCommune } from './places';
import { Lacks } from '../office/figures/marks';
import { StatusMark } from './StatusMark';
import { TraceActivity } from './TraceActivity';
import { Way } from './UnitPage';
import { bodyOf, useCatalogue, useNames, usePlans, useView } from './view';
import { amount, missingInWords, valueOf } from '../office/figures/words';

/** Where a number comes from: formula, parts, cut-off and version, so that nobody has to believe it. */
export function TracePage({ unit, id }: { unit: string; id: string }) {
  const { period, query } = useView();
  const nameOf = useNames(unit);
  const plan = query.get('ke-hoach');
  const trace = useAnswer<Trace>(`indicators/${encodeURIComponent(id)}/trace?unit=${encodeURIComponent(unit)}&period=${write(period)}${plan === null ? '' : `&plan=${encodeURIComponent(plan)}`}`);
  const entry = bodyOf(useCatalogue().loaded)?.items.find((one) => one.id === id);
  return (
    <>
      <Way unit={unit} nameOf={nameOf} isWithin />
      <Figured question={trace} period={period}>
        {(body) => <Of trace={body} entry={entry} nameOf={nameOf} />}
      </Figured>
    </>
  );
}

function Of({ trace, entry, nameOf }: { trace: Trace; entry: CatalogueEntry | undefined; nameOf: (code: string) => string }) {
  const { period, link } = useView();
  const planOf = usePlans(trace.unit);
  const line = trace.indicator;
  return (
    <article class="trace">
      <h1>{line.name}</h1>
      <p class="as-of">{nameOf(trace.unit)}</p>
      <p class="trace-value">
        <span class="big">{valueOf(line)}</span> <StatusMark status={line.status} />
        {line.target !== null && <span> {t('target', { target: amount(line.target, line.unit) })}</span>}
      </p>
      {line.teamsMeeting !== null && <p>{t('teams-meeting', { count: number(line.teamsMeeting.count), of: number(line.teamsMeeting.of) })}</p>}
      <AsOf of={trace} period={period} />
      <section>
        <h2>{t('trace.formula')}</h2>
        <p class="formula">{trace.formula}</p>
        <dl class="facts">
          <dt>{t('trace.numerator')}</dt>
          <dd>
            <strong>{number(line.numerator)}</strong> {entry?.numerator}
          </dd>
          {line.denominator !== null && (
            <>
              <dt>{t('trace.denominator')}</dt>
              <dd>
                <strong>{number(line.denominator)}</strong> {entry?.denominator}
              </dd>
            </>
          )}
          {line.missing.length > 0 && (
            <>
              <dt>{t('trace.missing')}</dt>
              <dd>
                <Lacks line={line} />
              </dd>
            </>
          )}
          <dt>{t('trace.plan')}</dt>
          <dd>{trace.plan === null ? t('plan.none') : (planOf(trace.plan)?.title ?? trace.plan)}</dd>
          <dt>{t('trace.cut-off')}</dt>
          <dd>{dayInWords(trace.asOf)}</dd>
          <dt>{t('trace.version')}</dt>
          <dd class="code">{trace.version}</dd>
        </dl>
      </section>
      {(trace.parts.length > 1 || trace.parts.some((part) => part.unit !== trace.unit)) && (
        <section>
          <h2>{t('trace.parts')}</h2>
          <Table
            name={t('trace.parts.what')}
            isNameHidden
            file={`${trace.unit}-${line.id}-${trace.period}`}
            rows={trace.parts}
            keyOf={(part) => part.unit ?? part.level + part.numerator}
            columns={[
              {
                id: 'unit',
                name: t('unit'),
                value: (part) => (part.unit === null ? t('trace.rest') : nameOf(part.unit)),
                show: (part) => (part.unit === null ? t('trace.rest') : <a href={link(['don-vi', part.unit, 'chi-so', line.id], { 'ke-hoach': trace.plan ?? undefined })}>{nameOf(part.unit)}</a>),
              },
              { id: 'numerator', name: t('trace.numerator'), value: (part) => part.numerator, show: (part) => number(part.numerator), isNumber: true },
              ...(line.denominator === null ? [] : [{ id: 'denominator', name: t('trace.denominator'), value: (part: Trace['parts'][number]) => part.denominator, show: (part: Trace['parts'][number]) => number(part.denominator ?? 0), isNumber: true }]),
              { id: 'missing', name: t('trace.missing'), value: (part) => part.missing.map(missingInWords).join('; '), show: (part) => <Lacks line={part} /> },
            ]}
          />
        </section>
      )}
      {trace.activity.length > 0 && isBelowProvince(trace.unit) && <TraceActivity trace={trace} nameOf={nameOf} />}
      <p class="unprinted">
        <a href={link(['dien-bien'], { 'don-vi': trace.unit, 'chi-so': line.id })}>{t('trace.trend')}</a>
      </p>
    </article>
  );
}

const isBelowProvince = (unit: string): boolean => unit.length > 2 || isBelowCommune(unit);
