import { t } from '../../common/text';
import { linkTo } from '../../office/route';
import { Shown } from '../../office/useAnswer';
import { teamName, useCommune } from '../shared/commune';
import type { Signal } from '../shared/data';
import { all, useGathered } from '../shared/gather';

/** What seems odd in the records of the last month: a question to the team, no verdict. */
export function Signals() {
  const commune = useCommune();
  const question = useGathered((ask) => all<Signal>(ask, `signals?unit=${commune.code}&limit=500`), [commune.code]);
  return (
    <>
      <p>
        <a href="#/">{t('desk.back.today')}</a>
      </p>
      <h1>{t('desk.signals.title')}</h1>
      <p>{t('desk.signals.how')}</p>
      <Shown question={question}>
        {(signals) =>
          signals.length === 0 ? (
            <p>{t('desk.signals.none')}</p>
          ) : (
            <ul class="cards">
              {signals.map((signal, place) => (
                <li class="card" key={place}>
                  <p>{signal.detail}</p>
                  <p class="links">
                    {signal.records.slice(0, 5).map((record, number) => (
                      <a key={record.id} href={linkTo(['records', record.kind, record.team, record.id])}>
                        {t('desk.signals.record', { number: number + 1, of: signal.recordCount, team: teamName(commune, record.team) })}
                      </a>
                    ))}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
}
