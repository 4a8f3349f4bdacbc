import { useState } from 'preact/hooks';
import { momentInWords } from '../../common/format';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { linkTo } from '../../office/route';
import { useSession } from '../../office/session';
import { Shown } from '../../office/useAnswer';
import { troubleOf, Told, type Trouble } from '../shared/sending';
import { type Commune, unitName, useCommune } from '../shared/commune';
import { each, need, Unanswered, useGathered } from '../shared/gather';
import { begin, type Merged, next, type Page } from './merging';
import { type Channel, CHANNELS, type Notice } from './notice';

const PAGE = 20;
const ALL = '';

/** What the commune and its teams were told, and what became of it on each channel. */
export function NoticeList() {
  const commune = useCommune();
  const [unit, setUnit] = useState(ALL);
  const units = [commune.code, ...commune.teams.map((team) => team.id)];
  return (
    <>
      <p>{t('desk.notices.how')}</p>
      <form class="filter wide" role="search" aria-label={t('desk.records.filter')} onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.notices.whom')} value={unit} onChange={setUnit} none={t('desk.notices.whom.all')} choices={units.map((id) => ({ id, name: unitName(commune, id) }))} />
      </form>
      <Of key={unit} units={unit === ALL ? units : [unit]} />
    </>
  );
}

function Of({ units }: { units: readonly string[] }) {
  const commune = useCommune();
  const { ask } = useSession();
  const [more, setMore] = useState<Merged<Notice>>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (unit: string, cursor: string | null): Promise<Page<Notice>> => need(ask<Page<Notice>>(`notices?unit=${unit}&limit=${PAGE}${cursor === null ? '' : '&cursor=' + encodeURIComponent(cursor)}`));
  const on = (from: Merged<Notice>['sources']): Promise<Merged<Notice>> => next(from, PAGE, read, (notice) => notice.postedAt);
  const question = useGathered(async () => on(await begin(units, read, each)), [units]);

  async function readOn(shown: Merged<Notice>): Promise<void> {
    setBusy(true);
    try {
      const after = await on(shown.sources);
      setMore({ ...after, items: [...shown.items, ...after.items] });
      setTrouble(null);
    } catch (unanswered) {
      if (!(unanswered instanceof Unanswered)) throw unanswered;
      setTrouble(troubleOf(unanswered.answer));
    }
    setBusy(false);
  }

  return (
    <Shown question={question}>
      {(first) => {
        const shown = more ?? first;
        return shown.items.length === 0 ? (
          <p role="status">{t('desk.notices.none')}</p>
        ) : (
          <>
            <ul class="cards">
              {shown.items.map((notice) => (
                <One key={notice.id} notice={notice} commune={commune} />
              ))}
            </ul>
            <Told trouble={trouble} />
            {shown.isMore && (
              <div class="actions">
                <button type="button" disabled={isBusy} onClick={() => void readOn(shown)}>
                  {t('desk.records.more')}
                </button>
              </div>
            )}
          </>
        );
      }}
    </Shown>
  );
}

function One({ notice, commune }: { notice: Notice; commune: Commune }) {
  return (
    <li class="card notice-card">
      <p class="soft">
        {momentInWords(notice.postedAt)} · {t('desk.notice.to', { unit: unitName(commune, notice.unit) })}
      </p>
      <h2>
        <a href={linkTo(['reports', notice.about, notice.period])}>{notice.title}</a>
      </h2>
      <p>{notice.text}</p>
      <ul class="channels">
        {CHANNELS.map((id) => (
          <li key={id}>
            {t(`desk.channel.${id}`)}: <State channel={notice.on[id]} />
          </li>
        ))}
      </ul>
    </li>
  );
}

const SIGNS: Record<Channel['state'], string> = { waiting: '…', sent: '✓', failed: '✗', unwanted: '–', none: '–' };

function State({ channel: { state, tries, nextAt } }: { channel: Channel }) {
  const words = state === 'waiting' && tries > 0 ? t('desk.channel.again', { tries }) : t(`desk.channel.${state}`);
  return (
    <span class={state === 'sent' ? 'good' : state === 'failed' ? 'bad' : 'soft'}>
      <span aria-hidden="true">{SIGNS[state]} </span>
      {words}
      {nextAt !== undefined && ', ' + t('desk.channel.next', { at: momentInWords(nextAt) })}
    </span>
  );
}

