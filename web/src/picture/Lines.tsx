import { dayInWords, number } from '../common/format';
import { t } from '../common/text';
import { hasMeaning, type Line } from '../office/figures/line';
import { type Figures, type PlanFigures } from './figures';
import { Lacks } from '../office/figures/marks';
import { StatusMark } from './StatusMark';
import { usePlans, useView } from './view';
import { amount, fraction, valueOf } from '../office/figures/words';

/** A unit's figures: the targets of its plans first; where two plans are in force they stand side by side. */
export function Lines({ figures }: { figures: Figures }) {
  const planOf = usePlans(figures.unit);
  const judged = (line: Line): boolean => figures.plans.some((plan) => plan.indicators.some((one) => one.id === line.id && one.status !== null));
  const all = (figures.plans[0]?.indicators ?? []).filter((line) => hasMeaning(line) || judged(line));
  const targets = all.filter(judged);
  const others = all.filter((line) => !judged(line));
  const named = figures.plans.flatMap(({ plan }) => (plan === null ? [] : [{ id: plan, ...planOf(plan) }]));
  return (
    <>
      {named.map((plan) => (
        <p class="plan-name" key={plan.id}>
          <strong>{plan.source?.number ?? plan.id}</strong> {plan.title}
          {plan.to !== undefined && plan.to !== null && ` · ${t('plan.until', { day: dayInWords(plan.to) })}`}
        </p>
      ))}
      <section>
        <h2>{t('lines.targets')}</h2>
        {targets.length === 0 ? <p>{t(named.length === 0 ? 'lines.no-plan' : 'lines.no-targets')}</p> : figures.plans.length > 1 ? <SideBySide figures={figures} lines={targets} nameOf={(id) => planOf(id)?.source.number ?? id} /> : <Rows unit={figures.unit} plan={figures.plans[0]!} lines={targets} />}
      </section>
      <section>
        <h2>{t('lines.others')}</h2>
        <Rows unit={figures.unit} plan={figures.plans[0]!} lines={others} />
      </section>
    </>
  );
}

function Rows({ unit, plan, lines }: { unit: string; plan: PlanFigures; lines: readonly Line[] }) {
  const { link } = useView();
  return (
    <ul class="rows lines">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={link(['don-vi', unit, 'chi-so', line.id], { 'ke-hoach': plan.plan ?? undefined })}>
            <span class="name">{line.name}</span>
            <span class="value">{valueOf(line)}</span>
            <span class="reason">
              <StatusMark status={line.status} /> {line.target !== null && <span>{t('target', { target: amount(line.target, line.unit) })}</span>} <Counted line={line} /> <Lacks line={line} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the value is made of, where it is made of something that people count. */
function Counted({ line }: { line: Line }) {
  return (
    <>
      {line.value !== null && line.denominator !== null && line.unit === 'percent' && <span class="counted">{fraction(line.numerator, line.denominator)}</span>}
      {line.teamsMeeting !== null && <span class="counted"> {t('teams-meeting', { count: number(line.teamsMeeting.count), of: number(line.teamsMeeting.of) })}</span>}
    </>
  );
}

function SideBySide({ figures, lines, nameOf }: { figures: Figures; lines: readonly Line[]; nameOf: (id: string) => string }) {
  const { link } = useView();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('lines.compared')}>
      <table>
        <caption>{t('lines.compared')}</caption>
        <thead>
          <tr>
            <th scope="col" class="padded">
              {t('indicator')}
            </th>
            {figures.plans.map(({ plan }) => (
              <th scope="col" class="padded" key={plan}>
                {plan === null ? t('plan.none') : nameOf(plan)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              {figures.plans.map((plan) => {
                const own = plan.indicators.find((one) => one.id === line.id)!;
                return (
                  <td key={plan.plan}>
                    <a href={link(['don-vi', figures.unit, 'chi-so', line.id], { 'ke-hoach': plan.plan ?? undefined })}>{valueOf(own)}</a> <StatusMark status={own.status} />{' '}
                    {own.target === null ? <span class="lacks">{t('target.none')}</span> : <span class="counted">{t('target', { target: amount(own.target, own.unit) })}</span>} <Lacks line={own} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
