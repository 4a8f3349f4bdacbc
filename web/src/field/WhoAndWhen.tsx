import { useState } from 'preact/hooks';
import { now } from '../common/clock';
import { dayInWords, dayOf } from '../common/format';
import { t } from '../common/text';
import { Field, Select } from '../common/ui';
import { fieldsOf } from './draft';
import type { Part } from './part';

/** Whose record it is, of which village: mostly known, and then folded away. */
export function Who({ draft, reference, set, fault }: Part) {
  const fields = fieldsOf(draft);
  const [isOpen, setOpen] = useState(fields.includes('member') && draft.member === '');
  const member = reference.members.find((one) => one.id === draft.member)?.name;
  const village = reference.villages.find((one) => one.id === draft.village)?.name;
  const isFaulty = fault('member') !== undefined || fault('village') !== undefined;
  const known = [fields.includes('member') ? member : undefined, fields.includes('village') ? village : undefined].filter((name) => name !== undefined);
  return (
    <Folded summary={known.join(' · ')} isOpen={isOpen || isFaulty || known.length === 0} onOpen={() => setOpen(true)}>
      {fields.includes('member') && (
        <Select
          name={t('visit.member')}
          fault={fault('member')}
          value={draft.member}
          choices={reference.members.map((one) => ({ id: one.id, name: one.name ?? one.id }))}
          onChange={(id) => set({ member: id })}
        />
      )}
      {fields.includes('village') && reference.villages.length > 0 && (
        <Select name={t('visit.village')} fault={fault('village')} value={draft.village} choices={reference.villages} onChange={(id) => set({ village: id })} />
      )}
    </Folded>
  );
}

/** Now, unless somebody says otherwise. */
export function When({ draft, set, fault }: Part) {
  const fields = fieldsOf(draft);
  const isTimed = fields.includes('start');
  const [isOpen, setOpen] = useState(draft.kind !== 'visits' && isTimed);
  const isFaulty = (['date', 'start', 'minutes'] as const).some((field) => fault(field) !== undefined);
  const day = draft.date === dayOf(now()) ? t('today') : draft.date === '' ? '' : dayInWords(draft.date);
  const summary = isTimed ? t('when', { day, start: draft.start, minutes: draft.minutes }) : day;
  return (
    <Folded summary={summary} isOpen={isOpen || isFaulty} onOpen={() => setOpen(true)}>
      <div class="when">
        <Field name={t('visit.date')} fault={fault('date')}>
          {(given) => <input {...given} type="date" value={draft.date} onInput={(event) => set({ date: event.currentTarget.value })} />}
        </Field>
        {isTimed && (
          <>
            <Field name={t('visit.start')} fault={fault('start')}>
              {(given) => <input {...given} type="time" value={draft.start} onInput={(event) => set({ start: event.currentTarget.value })} />}
            </Field>
            <Field name={t('visit.minutes')} fault={fault('minutes')}>
              {(given) => <input {...given} inputMode="numeric" autoComplete="off" value={draft.minutes} onInput={(event) => set({ minutes: event.currentTarget.value })} />}
            </Field>
          </>
        )}
      </div>
    </Folded>
  );
}

function Folded({ summary, isOpen, onOpen, children }: { summary: string; isOpen: boolean; onOpen: () => void; children: preact.ComponentChildren }) {
  return isOpen ? (
    <>{children}</>
  ) : (
    <button type="button" class="folded" onClick={onOpen}>
      <span>{summary}</span>
      <span class="hint">{t('change')}</span>
    </button>
  );
}
