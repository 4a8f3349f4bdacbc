import { useState } from 'preact/hooks';
import { dayInWords, dayOf } from '../../common/format';
import { t, type TextId } from '../../common/text';
import { today, unitName, useCommune } from '../shared/commune';
import type { Key } from '../shared/data';
import { shiftDay } from '../shared/days';
import { Listing } from '../../office/Listing';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';
import { stateOf } from './keyState';

const dayOfInstant = (instant: string | null): string => (instant === null ? '' : dayInWords(dayOf(new Date(instant))));

/** Every key with what has become of it; those that are good come first. */
export function KeyTable({ keys, onChanged }: { keys: readonly Key[]; onChanged: () => void }) {
  const commune = useCommune();
  const [asked, setAsked] = useState<Key>();
  const day = today();
  const newest = [...keys].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const good = newest.filter((key) => stateOf(key, day) === 'good');
  const over = newest.filter((key) => stateOf(key, day) !== 'good');
  const named = (key: Key): string => (key.unit === null ? '' : unitName(commune, key.unit));
  return (
    <>
      {asked !== undefined && (
        <Revoke
          whose={asked}
          name={named(asked)}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined);
            onChanged();
          }}
        />
      )}
      {good.length === 0 ? <p>{t('desk.keys.none')}</p> : <Some name={t('desk.keys.table')} keys={good} onRevoke={setAsked} />}
      {over.length > 0 && (
        <details>
          <summary>{t('desk.keys.over', { count: over.length })}</summary>
          <Some name={t('desk.keys.over', { count: over.length })} keys={over} onRevoke={setAsked} />
        </details>
      )}
    </>
  );
}

function Some({ name, keys, onRevoke }: { name: string; keys: readonly Key[]; onRevoke: (key: Key) => void }) {
  const commune = useCommune();
  const day = today();
  const unit = (key: Key): string => (key.unit === null ? '' : unitName(commune, key.unit));
  return (
    <Listing
      name={name}
      rows={keys}
      keyOf={(key) => key.id}
      columns={[
        { id: 'unit', name: t('desk.key.unit'), value: unit },
        { id: 'role', name: t('desk.key.role'), value: (key) => t(`desk.key.role.${key.role}` as TextId) },
        { id: 'label', name: t('desk.key.label'), value: (key) => key.label },
        { id: 'state', name: t('desk.key.state'), value: (key) => stateOf(key, day), show: (key) => <State state={stateOf(key, day)} /> },
        { id: 'expires', name: t('desk.key.expires'), value: (key) => key.expiresOn, show: (key) => (key.expiresOn === null ? t('desk.key.expires.never') : dayInWords(shiftDay(key.expiresOn, -1))) },
        { id: 'used', name: t('desk.key.used'), value: (key) => key.lastUsedAt, show: (key) => dayOfInstant(key.lastUsedAt) || t('desk.key.used.never') },
        {
          id: 'act',
          name: t('desk.word.act'),
          value: () => null,
          show: (key) =>
            stateOf(key, day) === 'good' && (
              <button type="button" class="slim" aria-label={t('desk.key.revoke.which', { unit: unit(key), role: t(`desk.key.role.${key.role}` as TextId) })} onClick={() => onRevoke(key)}>
                {t('desk.key.revoke')}
              </button>
            ),
        },
      ]}
    />
  );
}

function State({ state }: { state: 'good' | 'expired' | 'revoked' }) {
  return <span class={state === 'good' ? 'good' : 'soft'}>{t(`desk.key.state.${state}`)}</span>;
}

function Revoke({ whose, name, onClose, onDone }: { whose: Key; name: string; onClose: () => void; onDone: () => void }) {
  const commune = useCommune();
  const sending = useSending();

  async function send(): Promise<void> {
    if ((await sending.send<Key>(`keys/${whose.id}`, { method: 'DELETE' })) === null) return;
    commune.say(t('desk.key.revoked', { unit: name }));
    onDone();
  }

  return (
    <Panel title={t('desk.key.revoke.sure', { unit: name, role: t(`desk.key.role.${whose.role}` as TextId) })} onClose={onClose}>
      <p>{t('desk.key.revoke.how')}</p>
      <Told trouble={sending.trouble} />
      <div class="actions">
        <button type="button" class="main danger" disabled={sending.isBusy} onClick={() => void send()}>
          {t('desk.key.revoke')}
        </button>
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </Panel>
  );
}
