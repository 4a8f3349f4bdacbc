import { t } from '../common/text';
import { Field } from '../common/ui';
import type { Part } from './part';

const MOST_RECENT = 8;
const LONGEST = 20;

/** Visited lately, the newest first. */
export interface RecentHousehold {
  village: string;
  code: string;
}

export function Household({ draft, set, fault, recent }: Part & { recent: readonly RecentHousehold[] }) {
  const near = recent.filter((household) => household.village === draft.village).slice(0, MOST_RECENT);
  return (
    <div>
      <Field name={t('visit.household')} hint={t('visit.household.hint')} fault={fault('household')}>
        {(given) => <input {...given} maxLength={LONGEST} autoComplete="off" autoCapitalize="characters" value={draft.household} onInput={(event) => set({ household: event.currentTarget.value })} />}
      </Field>
      {near.length > 0 && (
        <div class="actions recent" role="group" aria-label={t('visit.household.recent')}>
          {near.map((household) => (
            <button type="button" key={household.code} aria-pressed={draft.household === household.code} onClick={() => set({ household: household.code })}>
              {household.code}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
