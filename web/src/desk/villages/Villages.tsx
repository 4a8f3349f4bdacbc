import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import type { Route } from '../../office/route';
import { nameIn, today, useCommune } from '../shared/commune';
import type { Village } from '../shared/data';
import { span } from '../shared/days';
import { Listing } from '../../office/Listing';
import { Baselines } from './Baselines';
import { Months } from './Months';
import { VillageForm } from './VillageForm';

const PARTS = ['', 'baselines', 'months'] as const;

/** `#/villages`, `#/villages/baselines`, `#/villages/months?year=2026`. */
export function Villages({ route }: { route: Route }) {
  const part = route.steps[1] ?? '';
  return (
    <>
      <h1>{t('desk.place.villages')}</h1>
      <nav class="parts" aria-label={t('desk.place.villages')}>
        {PARTS.map((one) => (
          <a key={one} href={'#/villages' + (one === '' ? '' : '/' + one)} aria-current={one === part ? 'page' : undefined}>
            {t(one === '' ? 'desk.villages.list' : `desk.villages.${one}`)}
          </a>
        ))}
      </nav>
      {part === 'baselines' ? <Baselines /> : part === 'months' ? <Months asked={route.query.get('year')} /> : <VillageList />}
    </>
  );
}

function VillageList() {
  const commune = useCommune();
  const { villages, words, mayWrite, code } = commune;
  const [opened, setOpened] = useState<Village | 'new'>();
  const day = today();
  return (
    <>
      {mayWrite && opened === undefined && (
        <div class="actions">
          <button type="button" class="main" onClick={() => setOpened('new')}>
            {t('desk.village.add')}
          </button>
        </div>
      )}
      {opened !== undefined && <VillageForm key={opened === 'new' ? 'new' : opened.id} village={opened === 'new' ? undefined : (villages.find((one) => one.id === opened.id) ?? opened)} onClose={() => setOpened(undefined)} />}
      {villages.length === 0 ? (
        <p>
          {t('desk.villages.none')} {mayWrite && <a href="#/import">{t('desk.today.empty.import')}</a>}
        </p>
      ) : (
        <Listing
          name={t('desk.villages.table', { count: villages.filter((village) => village.to === null || day < village.to).length })}
          file={`thon-${code}`}
          rows={villages}
          keyOf={(village) => village.id}
          columns={[
            { id: 'name', name: t('desk.village.name'), value: (village) => village.name },
            { id: 'code', name: t('desk.village.code'), value: (village) => village.id },
            { id: 'kind', name: t('desk.village.kind'), value: (village) => nameIn(words.villageKinds, village.kind) },
            { id: 'life', name: t('desk.village.life'), value: (village) => span(village.from, village.to) || t('desk.village.always'), show: (village) => <Life village={village} day={day} /> },
            ...(mayWrite
              ? [
                  {
                    id: 'act',
                    name: t('desk.word.act'),
                    value: () => null,
                    show: (village: Village) => (
                      <button type="button" class="slim" aria-label={t('desk.village.change') + ': ' + village.name} onClick={() => setOpened(village)}>
                        {t('desk.village.change')}
                      </button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  );
}

function Life({ village, day }: { village: Village; day: string }) {
  const words = span(village.from, village.to) || t('desk.village.always');
  return village.to !== null && village.to <= day ? <span class="soft">{words + ' · ' + t('desk.village.ended')}</span> : <>{words}</>;
}
