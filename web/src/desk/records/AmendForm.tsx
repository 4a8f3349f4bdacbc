import { useState } from 'preact/hooks';
import { t, type TextId } from '../../common/text';
import { useSession } from '../../office/session';
import { useCommune } from '../shared/commune';
import type { FieldRecord, Member } from '../shared/data';
import { Buttons, submit } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { STALE, Told, useSending } from '../shared/sending';
import { AmendField } from './AmendField';
import { bodyOf, changed, type Draft, draftOf, fieldsOf } from './draft';
import { factsOf, type OfKind } from './what';

interface Given {
  path: string;
  record: OfKind;
  members: readonly Member[];
  onClose: () => void;
  onDone: () => void;
}

/** Corrects a record, openly. Where somebody was quicker, the newest is shown, and what was typed stays to be sent once more. */
export function AmendForm({ path, record, members, onClose, onDone }: Given) {
  const commune = useCommune();
  const { ask } = useSession();
  const sending = useSending();
  const [draft, setDraft] = useState<Draft>(draftOf(record));
  const [base, setBase] = useState<OfKind>(record);
  const [newest, setNewest] = useState<OfKind>();
  const fields = fieldsOf(record.recordKind, record);
  const beside = fields.filter((id) => id !== 'people' && id !== 'reach').map((id) => '/' + id);

  async function send(): Promise<void> {
    const answer = await sending.attempt<FieldRecord>(path, { method: 'PUT', body: bodyOf(draft), ifMatch: (newest ?? base).etag });
    if (answer.kind === 'ok') {
      commune.say(t('desk.record.amended'));
      onDone();
    } else if (answer.kind === 'refused' && answer.status === STALE) {
      const now = await ask<FieldRecord>(path);
      if (now.kind !== 'ok') return;
      sending.clear();
      setNewest({ ...now.body, recordKind: record.recordKind });
    }
  }

  return (
    <Panel title={t('desk.record.amend')} onClose={onClose}>
      {newest !== undefined && (
        <Newest
          before={base}
          newest={newest}
          members={members}
          onTake={() => {
            setDraft(draftOf(newest));
            setBase(newest);
            setNewest(undefined);
          }}
        />
      )}
      <form class="amend" onSubmit={submit(send)} noValidate>
        {fields.map((id) => (
          <AmendField key={id} id={id} draft={draft} record={record} members={members} fault={sending.faultAt('/' + id)} onChange={(value) => setDraft({ ...draft, [id]: value })} />
        ))}
        <Told trouble={sending.trouble} beside={beside} />
        <Buttons name={t(newest === undefined ? 'desk.record.amend.do' : 'desk.record.amend.again')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}

function Newest({ before, newest, members, onTake }: { before: OfKind; newest: OfKind; members: readonly Member[]; onTake: () => void }) {
  const commune = useCommune();
  const names = new Set(changed(before, newest).map((id) => t(`desk.record.${id}` as TextId)));
  const facts = factsOf(newest, commune, members).filter((fact) => names.has(fact.name));
  return (
    <div class="notice bad" role="alert">
      <p class="strong">{t('desk.record.stale')}</p>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{t('desk.record.stale.how')}</p>
      <button type="button" onClick={onTake}>
        {t('desk.record.stale.take')}
      </button>
    </div>
  );
}
