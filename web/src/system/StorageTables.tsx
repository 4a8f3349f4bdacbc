import { momentInWords, number } from '../common/format';
import { t } from '../common/text';
import { Listing } from '../office/Listing';
import { Section } from './Section';
import type { StorageErrors, StoragePart, System } from './system';

export function StorageTables({ parts, errors }: { parts: System['storage']; errors: StorageErrors }) {
  return (
    <Section part="storage">
      <Listing
        name={t('system.storage')}
        isNameHidden
        rows={parts}
        keyOf={(one) => one.part}
        columns={[
          { id: 'part', name: t('system.storage.part'), value: (one) => one.part, show: (one) => nameOf(one.part) },
          { id: 'state', name: t('system.storage.state'), value: (one) => String(one.isAway), show: (one) => <State isAway={one.isAway} /> },
        ]}
      />
      {errors.counts.length === 0 ? (
        <p>{t('system.errors.none')}</p>
      ) : (
        <Listing
          name={t('system.errors', { at: momentInWords(errors.since) })}
          rows={errors.counts}
          keyOf={(one) => `${one.service} ${one.status}`}
          columns={[
            { id: 'part', name: t('system.storage.part'), value: (one) => one.service, show: (one) => nameOf(one.service) },
            { id: 'status', name: t('system.error.status'), value: (one) => one.status, show: (one) => (one.status === 0 ? t('system.error.status.none') : one.status), isNumber: true },
            { id: 'hour', name: t('system.error.hour'), value: (one) => one.lastHour, show: (one) => number(one.lastHour), isNumber: true },
            { id: 'count', name: t('system.error.count'), value: (one) => one.count, show: (one) => number(one.count), isNumber: true },
          ]}
        />
      )}
    </Section>
  );
}

/** In words, with the name that the runbook and the portal call it by. */
const nameOf = (part: StoragePart) => `${t(`system.storage.${part}`)} (${part})`;

const State = ({ isAway }: { isAway: boolean }) => (
  <span class={isAway ? 'bad' : 'good'}>
    <span aria-hidden="true">{isAway ? '✗ ' : '✓ '}</span>
    {t(isAway ? 'system.storage.away' : 'system.storage.answers')}
  </span>
);
