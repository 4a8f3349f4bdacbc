import { dayInWords, number } from '../common/format';
import { t } from '../common/text';
import { Section } from './Section';
import type { System } from './system';

const GIBIBYTE = 2 ** 30;

/** What only some systems have. */
export function Rest({ disk, keys }: Pick<System, 'disk' | 'keys'>) {
  return (
    <>
      {disk !== null && (
        <Section part="disk">
          <p>{t('system.disk.left', { free: number(disk.free / GIBIBYTE, 1), total: number(disk.total / GIBIBYTE) })}</p>
        </Section>
      )}
      {keys !== null && keys.length > 0 && (
        <Section part="keys">
          <ul>
            {keys.map((key, place) => (
              <li key={place}>{t('system.key.until', { label: key.label ?? t('system.key.unnamed'), day: dayInWords(key.expiresOn) })}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
