import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { type Award, nomineeInWords, standingInWords, STATUSES } from '../../office/awards/award';
import { AwardMark } from '../../office/awards/AwardMark';
import { AwardPapers } from '../../office/awards/AwardPapers';
import { Listing } from '../../office/Listing';
import { linkTo, type Route } from '../../office/route';
import { Shown } from '../../office/useAnswer';
import { nameIn, useCommune } from '../shared/commune';
import { all, useGathered } from '../shared/gather';
import { AwardPage } from './AwardPage';
import { ProposeForm } from './ProposeForm';

/** Who is put forward for which title: the office proposes, the chairman decides, the best go up to the province. */
export function Awards({ route }: { route: Route }) {
  const [, id] = route.steps;
  return id === undefined ? <List /> : <AwardPage key={id} id={id} />;
}

function List() {
  const commune = useCommune();
  const [isProposing, setProposing] = useState(false);
  const question = useGathered((ask) => all<Award>(ask, `awards?unit=${commune.code}&limit=500`), [commune.code]);
  return (
    <>
      <div class="head">
        <h1>{t('desk.place.awards')}</h1>
        {commune.mayWrite && !isProposing && (
          <button type="button" class="main" onClick={() => setProposing(true)}>
            {t('desk.award.propose')}
          </button>
        )}
      </div>
      <p class="hint">{t('desk.awards.how')}</p>
      {isProposing && (
        <ProposeForm
          onClose={() => setProposing(false)}
          onDone={(award) => {
            commune.say(t('desk.award.proposed', { what: nomineeInWords(award) }));
            setProposing(false);
            question.again();
          }}
        />
      )}
      <Shown question={question}>{(awards) => (awards.length === 0 ? <p role="status">{t('desk.awards.none')}</p> : <Chosen awards={awards} />)}</Shown>
    </>
  );
}

function Chosen({ awards }: { awards: readonly Award[] }) {
  const { words, code } = useCommune();
  const periods = [...new Set(awards.map((award) => award.period))].sort((a, b) => b.localeCompare(a));
  const [filter, setFilter] = useState({ period: '', status: '' });
  const shown = awards.filter((award) => (filter.period === '' || award.period === filter.period) && (filter.status === '' || award.status === filter.status));
  return (
    <>
      <form class="filter" role="search" aria-label={t('desk.records.filter')} onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.word.period')} value={filter.period} onChange={(period) => setFilter({ ...filter, period })} none={t('award.period.all')} choices={periods.map((id) => ({ id, name: periodInWords(id) }))} />
        <Select name={t('award.status')} value={filter.status} onChange={(status) => setFilter({ ...filter, status })} none={t('award.status.all')} choices={STATUSES.map((id) => ({ id, name: t(`award.status.${id}`) }))} />
      </form>
      {shown.length === 0 ? (
        <p role="status">{t('award.none.such')}</p>
      ) : (
        <Listing
          name={t('award.table', { count: shown.length })}
          file={`danh-hieu-${code}`}
          rows={shown}
          keyOf={(award) => award.id}
          columns={[
            {
              id: 'nominee',
              name: t('award.nominee'),
              value: nomineeInWords,
              show: (award) => <a href={linkTo(['awards', award.id])}>{nomineeInWords(award)}</a>,
            },
            { id: 'title', name: t('award.title'), value: (award) => nameIn(words.awardTitles, award.title) },
            { id: 'period', name: t('desk.word.period'), value: (award) => award.period, show: (award) => periodInWords(award.period) },
            { id: 'standing', name: t('award.standing'), value: (award) => award.standing?.score ?? null, show: (award) => standingInWords(award.standing) },
            { id: 'status', name: t('award.status'), value: (award) => t(`award.status.${award.status}`), show: (award) => <AwardMark status={award.status} /> },
            { id: 'proposed', name: t('desk.award.proposed-on'), value: (award) => award.proposedOn, show: (award) => dayInWords(award.proposedOn) },
          ]}
        />
      )}
      <AwardPapers unit={code} periods={[...new Set(awards.filter((award) => award.status === 'approved' || award.status === 'forwarded').map((award) => award.period))]} />
    </>
  );
}
