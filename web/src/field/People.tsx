import { languageNow, t } from '../common/text';
import { Stepper } from '../common/ui';
import { peopleIn } from './draft';
import type { Part } from './part';

const MOST_AT_A_VISIT = 1000;
const MOST_ELSEWHERE = 100_000;

/** How many people, by group: children and the old are counted, and how many of all are of working age. */
export function People({ draft, reference, set, fault }: Part) {
  const most = draft.kind === 'visits' ? MOST_AT_A_VISIT : MOST_ELSEWHERE;
  return (
    <fieldset>
      <legend>{t(draft.kind === 'visits' ? 'visit.people' : 'training.people')}</legend>
      {reference.words.peopleGroups.map((group) => (
        <Stepper
          key={group.id}
          name={group[languageNow()]}
          value={draft.people[group.id] ?? 0}
          most={most}
          onChange={(count) => set({ people: { ...draft.people, [group.id]: count } })}
        />
      ))}
      {fault('people') !== undefined && <p class="fault">{fault('people')}</p>}
      <Stepper name={t('visit.working-age')} value={draft.workingAge} most={peopleIn(draft)} onChange={(workingAge) => set({ workingAge })} />
      {fault('workingAge') !== undefined && <p class="fault">{fault('workingAge')}</p>}
    </fieldset>
  );
}

/** How many a campaign came to. */
export function Reach({ draft, set }: Part) {
  return (
    <fieldset>
      <legend>{t('campaign.reach')}</legend>
      <Stepper name={t('campaign.households')} value={draft.reachHouseholds} most={MOST_ELSEWHERE} onChange={(reachHouseholds) => set({ reachHouseholds })} />
      <Stepper name={t('visit.working-age.people')} value={draft.reachWorkingAge} most={MOST_ELSEWHERE} onChange={(reachWorkingAge) => set({ reachWorkingAge })} />
    </fieldset>
  );
}
