import { useRef, useState } from 'preact/hooks';
import type { Answer, Fault, Problem } from '../common/api';
import { number } from '../common/format';
import { t } from '../common/text';
import { Field } from '../common/ui';
import { useSession } from '../office/session';
import { Shown, useAnswer } from '../office/useAnswer';
import { boundariesIn, mapPath } from './boundaryFile';

interface HeldMap {
  source: 'points' | 'boundaries';
  attribution: string | null;
  points: unknown[];
  etag: string;
}

type Outcome = { kind: 'sending' } | { kind: 'uploaded' } | { kind: 'removed' } | { kind: 'away' } | { kind: 'refused'; problem: Problem };

/** The official boundaries: uploaded, with every fault told, or removed again. */
export function SettingsMap({ province, onChange }: { province: string; onChange?: (() => void) | undefined }) {
  const { ask } = useSession();
  const question = useAnswer<HeldMap>(mapPath(province));
  const [outcome, setOutcome] = useState<Outcome>();
  const [isAsked, setAsked] = useState(false);

  function take(answer: Answer<HeldMap>, done: 'uploaded' | 'removed'): void {
    setOutcome(answer.kind === 'ok' ? { kind: done } : answer);
    if (answer.kind !== 'ok') return;
    question.again();
    onChange?.();
  }

  async function upload(content: object, attribution: string): Promise<void> {
    setOutcome({ kind: 'sending' });
    take(await ask<HeldMap>(mapPath(province, attribution), { method: 'PUT', body: content }), 'uploaded');
  }

  async function remove(): Promise<void> {
    setAsked(false);
    take(await ask<HeldMap>(mapPath(province), { method: 'DELETE' }), 'removed');
  }

  return (
    <section aria-labelledby="settings-map">
      <h2 id="settings-map">{t('settings.map')}</h2>
      <Shown question={question}>
        {(held) => (
          <>
            <p>{held.source === 'points' ? t('settings.map.points') : t('settings.map.boundaries', { count: number(held.points.length) })}</p>
            {held.attribution !== null && <p class="hint">{t('settings.map.source', { attribution: held.attribution })}</p>}
            {held.source === 'boundaries' && (
              <div class="actions">
                {!isAsked && (
                  <button type="button" onClick={() => setAsked(true)}>
                    {t('settings.map.remove')}
                  </button>
                )}
                {isAsked && (
                  <>
                    <span role="status">{t('settings.map.remove.sure')}</span>
                    <button type="button" onClick={() => void remove()}>
                      {t('settings.map.remove.yes')}
                    </button>
                    <button type="button" onClick={() => setAsked(false)}>
                      {t('cancel')}
                    </button>
                  </>
                )}
              </div>
            )}
          </>
        )}
      </Shown>
      <UploadForm isBusy={outcome?.kind === 'sending'} onUpload={(content, attribution) => void upload(content, attribution)} />
      {outcome !== undefined && <Told outcome={outcome} />}
    </section>
  );
}

function UploadForm({ isBusy, onUpload }: { isBusy: boolean; onUpload: (content: object, attribution: string) => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [attribution, setAttribution] = useState('');
  const [fault, setFault] = useState<string>();

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    const read = chosen === undefined ? null : boundariesIn(await chosen.text());
    setFault(read === null ? t('settings.map.noFile') : read.kind === 'file' ? undefined : t(read.kind === 'no-json' ? 'settings.map.noJson' : 'settings.map.tooLarge'));
    if (read?.kind === 'file') onUpload(read.content, attribution);
    else file.current?.focus();
  }

  return (
    <form class="narrow" onSubmit={(event) => void send(event)} noValidate>
      <Field name={t('settings.map.file')} hint={t('settings.map.file.hint')} fault={fault}>
        {(given) => <input {...given} ref={file} type="file" accept=".json,.geojson,.topojson,application/json,application/geo+json" />}
      </Field>
      <Field name={t('settings.map.attribution')} hint={t('settings.map.attribution.hint')}>
        {(given) => <input {...given} value={attribution} maxLength={1000} autoComplete="off" onInput={(event) => setAttribution(event.currentTarget.value)} />}
      </Field>
      <button class="main" disabled={isBusy}>
        {t('settings.map.upload')}
      </button>
    </form>
  );
}

function Told({ outcome }: { outcome: Outcome }) {
  switch (outcome.kind) {
    case 'sending':
      return <p role="status">{t('settings.map.sending')}</p>;
    case 'uploaded':
    case 'removed':
      return (
        <p class="notice" role="status">
          {t(`settings.map.${outcome.kind}`)}
        </p>
      );
    case 'away':
      return (
        <p class="notice bad" role="alert">
          {t('away')}
        </p>
      );
    default:
      return <Faults problem={outcome.problem} />;
  }
}

/** Every commune of the largest province may lack. */
const MOST_SHOWN = 200;

function Faults({ problem }: { problem: Problem }) {
  const faults: Fault[] = problem.errors ?? [];
  if (faults.length === 0)
    return (
      <p class="notice bad" role="alert">
        {problem.detail ?? problem.title}
      </p>
    );
  return (
    <div class="notice bad" role="alert">
      <p>{t('settings.map.faults', { count: number(faults.length) })}</p>
      <ul>
        {faults.slice(0, MOST_SHOWN).map((fault, place) => (
          <li key={place}>
            {fault.detail} <code>{fault.pointer}</code>
          </li>
        ))}
        {faults.length > MOST_SHOWN && <li>{t('settings.map.faults.more', { count: number(faults.length - MOST_SHOWN) })}</li>}
      </ul>
    </div>
  );
}
