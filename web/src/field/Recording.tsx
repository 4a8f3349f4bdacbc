import { languageNow, t } from '../common/text';
import { contentOf, type Draft, KINDS } from './draft';
import { isKind, type Mending, type Place } from './drafts';
import type { RecentHousehold } from './Household';
import { KIND_NAMES } from './kinds';
import type { Content, Kind } from './content';
import type { Held } from './queue';
import { RecordForm } from './RecordForm';
import type { Reference } from './reference';
import { ShiftClock } from './ShiftClock';
import { useDraft } from './useDraft';

interface Given {
  reference: Reference;
  records: readonly Held[];
  place: Place;
  onPlace: (place: Place) => void;
  onSave: (draft: Draft, mending: Mending | null, content: Content) => Promise<boolean>;
  onMended: () => void;
}

/** What is recorded now: one of the kinds, or one that is being mended. */
export function Recording({ reference, records, place, onPlace, onSave, onMended }: Given) {
  const { begun, isRestored, change, flush, next } = useDraft(place, reference);

  async function save(draft: Draft): Promise<void> {
    const isKept = await onSave(draft, begun?.mending ?? null, contentOf(draft));
    if (!isKept) return;
    await next();
    if (!isKind(place)) onMended();
  }

  return (
    <>
      {isKind(place) ? (
        <Kinds chosen={place} reference={reference} onChoose={onPlace} />
      ) : (
        <div class="mending">
          <h2>{t('mend.title')}</h2>
          <button
            type="button"
            onClick={() => {
              void next();
              onMended();
            }}
          >
            {t('cancel')}
          </button>
        </div>
      )}
      {place === 'shifts' && begun !== undefined && <ShiftClock onEnded={(ended) => {
            change({ ...begun.draft, ...ended }, true);
            return flush();
          }} />}
      {isRestored && (
        <div class="notice">
          <p>{t('draft.restored')}</p>
          <button type="button" class="plain" onClick={() => void next()}>
            {t('draft.drop')}
          </button>
        </div>
      )}
      {begun !== undefined && (
        <RecordForm key={begun.draft.id} reference={reference} households={recentHouseholds(records)} draft={begun.draft} onChange={change} onSave={save} />
      )}
    </>
  );
}

function Kinds({ chosen, reference, onChoose }: { chosen: Kind; reference: Reference; onChoose: (kind: Kind) => void }) {
  return (
    <div class="kinds" role="group" aria-label={t('kind')}>
      {KINDS.map((kind) => (
        <button
          type="button"
          key={kind}
          aria-pressed={kind === chosen}
          title={reference.words.recordKinds.find((word) => word.id === kind)?.[languageNow()]}
          onClick={() => onChoose(kind)}
        >
          {t(KIND_NAMES[kind])}
        </button>
      ))}
    </div>
  );
}

/** By village, the newest first. */
function recentHouseholds(records: readonly Held[]): RecentHousehold[] {
  const seen = new Map<string, RecentHousehold>();
  for (const { kind, content } of records) {
    if (kind !== 'visits' || typeof content['household'] !== 'string') continue;
    const [village, code] = [String(content['village'] ?? ''), content['household']];
    if (!seen.has(village + ' ' + code)) seen.set(village + ' ' + code, { village, code });
  }
  return [...seen.values()];
}
