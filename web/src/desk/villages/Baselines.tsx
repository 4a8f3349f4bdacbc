import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { useSession } from '../../office/session';
import { Shown } from '../../office/useAnswer';
import { isActiveOn, today, useCommune } from '../shared/commune';
import type { Baseline } from '../shared/data';
import { all, each, useGathered } from '../shared/gather';
import { Grid } from '../shared/Grid';

const COLUMNS = ['households', 'workingAge', 'businesses'] as const;

/** What every village has to begin with in a year. */
export function Baselines() {
  const commune = useCommune();
  const { ask } = useSession();
  const now = Number(today().slice(0, 4));
  const [year, setYear] = useState(now);
  const villages = commune.villages.filter((village) => isActiveOn(village, `${year}-12-31`) || isActiveOn(village, `${year}-01-01`));
  const question = useGathered(async (ask) => (await each(commune.villages, (village) => all<Baseline>(ask, `villages/${village.id}/baselines`))).flat(), [commune.code, commune.villages.length]);
  if (commune.villages.length === 0) return <p>{t('desk.villages.none')}</p>;
  return (
    <>
      <p>{t('desk.baselines.how')}</p>
      <form class="filter" onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.word.year')} value={String(year)} onChange={(next) => setYear(Number(next))} choices={[now + 1, now, now - 1, now - 2].map((one) => ({ id: String(one), name: String(one) }))} />
      </form>
      <Shown question={question}>
        {(baselines) => (
          <Grid
            key={year}
            name={t('desk.baselines.table', { year })}
            rowName={t('desk.village.name')}
            columns={COLUMNS.map((id) => ({ id, name: t(`desk.baseline.${id}`) }))}
            rows={villages.map((village) => {
              const held = baselines.find((one) => one.village === village.id && one.year === year);
              return { id: village.id, name: village.name, counts: { households: held?.households ?? null, workingAge: held?.workingAge ?? null, businesses: held?.businesses ?? null } };
            })}
            pointerOf={(column) => '/' + column}
            save={(row, counts) => ask(`villages/${row.id}/baselines/${year}`, { method: 'PUT', body: counts })}
            onSaved={question.again}
          />
        )}
      </Shown>
    </>
  );
}
