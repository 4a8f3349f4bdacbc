import { useRef, useState } from 'preact/hooks';
import { now } from '../common/clock';
import { languageNow, t, type TextId } from '../common/text';
import { Chips, Field, Select, toggled } from '../common/ui';
import { type Draft, faultsOf, type FieldName, fieldsOf } from './draft';
import { Household, type RecentHousehold } from './Household';
import { KIND_NAMES } from './kinds';
import type { Part } from './part';
import { Reach, People } from './People';
import { Picture } from './pictures';
import type { Reference, Word } from './reference';
import { When, Who } from './WhoAndWhen';

const LONGEST_TEXT = 1000;

interface Given {
  reference: Reference;
  households: readonly RecentHousehold[];
  draft: Draft;
  onChange: (draft: Draft) => void;
  onSave: (draft: Draft) => Promise<void>;
}

/** A record, from top to bottom with one thumb. */
export function RecordForm({ reference, households, draft, onChange, onSave }: Given) {
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const newest = useRef(draft);
  newest.current = draft;
  const set = (change: Partial<Draft>): void => onChange((newest.current = { ...newest.current, ...change }));
  const faults = isTried ? faultsOf(draft, now()) : [];
  const fault = (field: FieldName): string | undefined => {
    const found = faults.find((one) => one.field === field);
    return found === undefined ? undefined : t(found.text, found.gaps);
  };
  const part: Part = { draft, reference, set, fault };
  const fields = fieldsOf(draft);
  const has = (field: FieldName): boolean => fields.includes(field);

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    const done = newest.current;
    if (faultsOf(done, now()).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector('.fault')?.scrollIntoView({ block: 'center' }));
      return;
    }
    setBusy(true);
    await onSave(done);
    setBusy(false);
  }

  return (
    <form ref={form} aria-label={t(KIND_NAMES[draft.kind])} onSubmit={(event) => void save(event)} noValidate>
      {has('training') && <OneOf {...part} field="training" name="training.kind" words={reference.words.trainingKinds} />}
      {has('feedback') && <OneOf {...part} field="feedback" name="feedback.kind" words={reference.words.feedbackKinds} />}
      {(has('member') || has('village')) && <Who {...part} />}
      <When {...part} />
      {has('title') && (
        <Field name={t('training.title')} fault={fault('title')}>
          {(given) => <input {...given} maxLength={LONGEST_TEXT} autoComplete="off" value={draft.title} onInput={(event) => set({ title: event.currentTarget.value })} />}
        </Field>
      )}
      {has('household') && <Household {...part} recent={households} />}
      {has('place') && <OneOf {...part} field="place" name={draft.kind === 'shifts' ? 'shift.place' : 'visit.place'} words={reference.words.places} />}
      {has('channel') && <OneOf {...part} field="channel" name="campaign.channel" words={reference.words.channels} />}
      {has('people') && <People {...part} />}
      {has('topics') && (
        <Chips
          name={t('visit.topics')}
          type="checkbox"
          fault={fault('topics')}
          groups={reference.words.pillars.map((pillar) => ({
            name: pillar[languageNow()],
            choices: reference.words.topics.filter((topic) => topic.pillar === pillar.id).map((topic) => ({ ...named(topic), picture: <Picture of={topic.id} /> })),
          }))}
          chosen={draft.topics}
          onToggle={(id) => set({ topics: toggled(draft.topics, id) })}
        />
      )}
      {has('reachHouseholds') && <Reach {...part} />}
      {has('attendees') && (
        <Chips
          name={t('training.attendees')}
          type="checkbox"
          fault={fault('attendees')}
          groups={[{ choices: reference.members.map((member) => ({ id: member.id, name: member.name ?? member.id })) }]}
          chosen={draft.attendees}
          onToggle={(id) => set({ attendees: toggled(draft.attendees, id) })}
        />
      )}
      {has('outcomes') && (
        <Chips
          name={t('visit.outcomes')}
          type="checkbox"
          groups={[{ choices: reference.words.outcomes.map(named) }]}
          chosen={draft.outcomes}
          onToggle={(id) => set({ outcomes: toggled(draft.outcomes, id) })}
        />
      )}
      {has('business') && (
        <label class="chip">
          <input type="checkbox" checked={draft.business} onChange={() => set({ business: !draft.business })} />
          <span>{t('visit.business')}</span>
        </label>
      )}
      {has('format') && <OneOf {...part} field="format" name="training.format" words={reference.words.formats} />}
      {has('organiser') && <OneOf {...part} field="organiser" name="training.organiser" words={reference.words.organisers} />}
      {has('note') && (
        <Field name={t('visit.note')}>
          {(given) => <textarea {...given} rows={2} maxLength={LONGEST_TEXT} value={draft.note} onInput={(event) => set({ note: event.currentTarget.value })} />}
        </Field>
      )}
      {has('text') && (
        <Field name={t('feedback.text')} hint={t('feedback.text.hint')} fault={fault('text')}>
          {(given) => <textarea {...given} rows={4} maxLength={LONGEST_TEXT} value={draft.text} onInput={(event) => set({ text: event.currentTarget.value })} />}
        </Field>
      )}
      <button class="main wide" disabled={isBusy}>
        {t('save')}
      </button>
    </form>
  );
}

const named = (word: Word) => ({ id: word.id, name: word[languageNow()] });
type Choosing = 'training' | 'feedback' | 'place' | 'channel' | 'format' | 'organiser';

/** Few choices are all there to be tapped, many fold. */
function OneOf({ draft, set, fault, field, name, words }: Part & { field: Choosing; name: TextId; words: readonly Word[] }) {
  const choices = words.map(named);
  return choices.length > MOST_CHIPS ? (
    <Select name={t(name)} fault={fault(field)} value={draft[field]} choices={choices} onChange={(id) => set({ [field]: id })} />
  ) : (
    <Chips name={t(name)} type="radio" fault={fault(field)} groups={[{ choices }]} chosen={[draft[field]]} onToggle={(id) => set({ [field]: id })} />
  );
}

const MOST_CHIPS = 9;
