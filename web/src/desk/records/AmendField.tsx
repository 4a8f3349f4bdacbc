import { t, type TextId } from '../../common/text';
import { Chips, Select, toggled } from '../../common/ui';
import { languageNow } from '../../common/text';
import { named, useCommune } from '../shared/commune';
import type { FieldRecord, Member, Vocabulary } from '../shared/data';
import { DayField, Prose, TextField } from '../shared/fields';
import type { Draft, FieldId } from './draft';

interface Given {
  id: FieldId;
  draft: Draft;
  record: FieldRecord;
  members: readonly Member[];
  fault: string | undefined;
  onChange: (value: unknown) => void;
}

const LISTS: Partial<Record<FieldId, keyof Vocabulary>> = { place: 'places', format: 'formats', organiser: 'organisers', channel: 'channels' };

/** One field of a record, as its kind of value wants it. */
export function AmendField({ id, draft, record, members, fault, onChange }: Given) {
  const { words, villages } = useCommune();
  const name = t(`desk.record.${id}` as TextId);
  const text = { name, fault, value: (draft[id] as string | undefined) ?? '', onChange };
  const list = LISTS[id];
  if (list !== undefined) return <Select {...text} choices={words[list].map(named)} />;
  switch (id) {
    case 'date':
      return <DayField {...text} />;
    case 'start':
      return <TextField {...text} type="time" />;
    case 'minutes':
    case 'workingAge':
      return <TextField {...text} mode="numeric" />;
    case 'note':
    case 'text':
      return <Prose {...text} />;
    case 'member':
      return <Select {...text} choices={wereMembers(members, record)} />;
    case 'village':
      return <Select {...text} choices={villages.map((village) => ({ id: village.id, name: village.name }))} />;
    case 'business':
      return <Chips name={name} type="checkbox" groups={[{ choices: [{ id: 'business', name: t('desk.word.yes') }] }]} chosen={draft['business'] === true ? ['business'] : []} onToggle={() => onChange(draft['business'] !== true)} />;
    case 'people':
      return <Counts name={name} fields={words.peopleGroups.map(named)} counts={draft.people ?? {}} fault={fault} onChange={onChange} />;
    case 'reach':
      return (
        <Counts
          name={name}
          fields={[
            { id: 'households', name: t('desk.record.reach.households') },
            { id: 'workingAge', name: t('desk.record.reach.workingAge') },
          ]}
          counts={draft.reach ?? {}}
          fault={fault}
          onChange={onChange}
        />
      );
    case 'topics':
    case 'outcomes':
    case 'attendees':
      return <Several {...{ id, name, fault, members, record }} chosen={(draft[id] as string[] | undefined) ?? []} onChange={onChange} />;
    default:
      return <TextField {...text} />;
  }
}

/** Whoever was a member on the day, and whom the record names already. */
function wereMembers(members: readonly Member[], record: FieldRecord): { id: string; name: string }[] {
  return members
    .filter((member) => member.id === record.member || (member.status !== 'pending' && member.status !== 'rejected' && member.joinedOn <= record.date && (member.leftOn === null || record.date < member.leftOn)))
    .map((member) => ({ id: member.id, name: member.name ?? member.id }));
}

function Several({ id, name, fault, members, record, chosen, onChange }: Pick<Given, 'members' | 'record' | 'fault' | 'onChange'> & { id: 'topics' | 'outcomes' | 'attendees'; name: string; chosen: readonly string[] }) {
  const { words } = useCommune();
  const groups =
    id === 'topics'
      ? words.pillars.map((pillar) => ({ name: pillar[languageNow()], choices: words.topics.filter((topic) => topic.pillar === pillar.id).map(named) }))
      : [{ choices: id === 'outcomes' ? words.outcomes.map(named) : wereMembers(members, record) }];
  return <Chips name={name} type="checkbox" fault={fault} groups={groups} chosen={chosen} onToggle={(one) => onChange(toggled(chosen, one))} />;
}

function Counts({ name, fields, counts, fault, onChange }: { name: string; fields: readonly { id: string; name: string }[]; counts: Record<string, string>; fault: string | undefined; onChange: (counts: Record<string, string>) => void }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      <div class="pair">
        {fields.map((field) => (
          <TextField key={field.id} name={field.name} mode="numeric" value={counts[field.id] ?? ''} onChange={(value) => onChange({ ...counts, [field.id]: value })} />
        ))}
      </div>
      {fault !== undefined && <p class="fault">{fault}</p>}
    </fieldset>
  );
}
