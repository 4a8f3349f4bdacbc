import { useId, useRef, useState } from 'preact/hooks';
import { now } from '../common/clock';
import { languageNow, t } from '../common/text';
import { Chips, Field, Select, Stepper } from '../common/ui';
import type { Reference, Word } from './reference';
import { type Draft, faultsOf, peopleIn } from './visit';

const MOST_PEOPLE = 1000;
const LONGEST_NOTE = 1000;
const MOST_RECENT = 20;
const LONGEST_HOUSEHOLD = 20;

const named = (word: Word) => ({ id: word.id, name: word[languageNow()] });
const toggled = (list: readonly string[], id: string): string[] => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);

interface Given {
  reference: Reference;
  /** Visited lately, the newest first. */
  households: readonly { village: string; code: string }[];
  start: Draft;
  onSave: (draft: Draft) => Promise<void>;
}

/** A visit, from top to bottom with one thumb. */
export function VisitForm({ reference, households, start, onSave }: Given) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const recent = useId();
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const faults = isTried ? faultsOf(draft, now()) : [];
  const fault = (field: keyof Draft): string | undefined => {
    const found = faults.find((one) => one.field === field);
    return found === undefined ? undefined : t(found.text, found.gaps);
  };
  const { words } = reference;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (faultsOf(draft, now()).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector('.fault')?.scrollIntoView({ block: 'center' }));
      return;
    }
    setBusy(true);
    await onSave(draft);
    setBusy(false);
  }

  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate>
      <Select
        name={t('visit.member')}
        fault={fault('member')}
        value={draft.member}
        choices={reference.members.map((member) => ({ id: member.id, name: member.name ?? member.id }))}
        onChange={(member) => set({ member })}
      />
      {reference.villages.length > 0 && (
        <Select name={t('visit.village')} fault={fault('village')} value={draft.village} choices={reference.villages} onChange={(village) => set({ village })} />
      )}
      <div class="pair">
        <Field name={t('visit.date')} fault={fault('date')}>
          {(given) => <input {...given} type="date" value={draft.date} onInput={(event) => set({ date: event.currentTarget.value })} />}
        </Field>
        <Field name={t('visit.start')} fault={fault('start')}>
          {(given) => <input {...given} type="time" value={draft.start} onInput={(event) => set({ start: event.currentTarget.value })} />}
        </Field>
        <Field name={t('visit.minutes')} fault={fault('minutes')}>
          {(given) => <input {...given} inputMode="numeric" value={draft.minutes} onInput={(event) => set({ minutes: event.currentTarget.value })} />}
        </Field>
        <Field name={t('visit.household')} hint={t('visit.household.hint')} fault={fault('household')}>
          {(given) => (
            <>
              <input
                {...given}
                list={recent}
                maxLength={LONGEST_HOUSEHOLD}
                autoComplete="off"
                value={draft.household}
                onInput={(event) => set({ household: event.currentTarget.value })}
              />
              <datalist id={recent}>
                {households
                  .filter((household) => household.village === draft.village)
                  .slice(0, MOST_RECENT)
                  .map((household) => (
                    <option key={household.code} value={household.code} />
                  ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
      <Chips name={t('visit.place')} type="radio" groups={[{ choices: words.places.map(named) }]} chosen={[draft.place]} onToggle={(place) => set({ place })} />
      <fieldset>
        <legend>{t('visit.people')}</legend>
        {words.peopleGroups.map((group) => (
          <Stepper
            key={group.id}
            name={group[languageNow()]}
            value={draft.people[group.id] ?? 0}
            most={MOST_PEOPLE}
            onChange={(count) => set({ people: { ...draft.people, [group.id]: count } })}
          />
        ))}
        {fault('people') !== undefined && <p class="fault">{fault('people')}</p>}
        <Stepper name={t('visit.working-age')} value={draft.workingAge} most={peopleIn(draft)} onChange={(workingAge) => set({ workingAge })} />
        {fault('workingAge') !== undefined && <p class="fault">{fault('workingAge')}</p>}
      </fieldset>
      <Chips
        name={t('visit.topics')}
        type="checkbox"
        fault={fault('topics')}
        groups={words.pillars.map((pillar) => ({ name: pillar[languageNow()], choices: words.topics.filter((topic) => topic.pillar === pillar.id).map(named) }))}
        chosen={draft.topics}
        onToggle={(id) => set({ topics: toggled(draft.topics, id) })}
      />
      <Chips
        name={t('visit.outcomes')}
        type="checkbox"
        groups={[{ choices: words.outcomes.map(named) }]}
        chosen={draft.outcomes}
        onToggle={(id) => set({ outcomes: toggled(draft.outcomes, id) })}
      />
      <label class="chip">
        <input type="checkbox" checked={draft.business} onChange={() => set({ business: !draft.business })} />
        <span>{t('visit.business')}</span>
      </label>
      <Field name={t('visit.note')}>
        {(given) => <textarea {...given} rows={2} maxLength={LONGEST_NOTE} value={draft.note} onInput={(event) => set({ note: event.currentTarget.value })} />}
      </Field>
      <button class="main wide" disabled={isBusy}>
        {t('visit.save')}
      </button>
    </form>
  );
}
