import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { languageNow, t } from '../../common/text';
import { Select } from '../../common/ui';
import { type Award, decisionInWords, nomineeInWords, standingInWords, STATUSES } from '../../office/awards/award';
import { AwardMark } from '../../office/awards/AwardMark';
import { AwardPapers } from '../../office/awards/AwardPapers';
import { Listing } from '../../office/Listing';
import { Shown, useAnswer, useList } from '../../office/useAnswer';
import { levelOf } from '../places';
import { bodyOf, useNames, useView } from '../view';

/** Who was put forward for a title: of a province first those that its communes sent up. */
export function AwardsPage() {
  const { root } = useView();
  const question = useList<Award>(`awards?unit=${root}&limit=500`);
  return (
    <>
      <h1>{t('place.awards')}</h1>
      <p class="hint">{t(levelOf(root) === 'province' ? 'awards.how' : 'awards.how.commune')}</p>
      <Shown question={question}>{(awards) => (awards.length === 0 ? <p class="notice">{t('awards.none')}</p> : <Of awards={awards} />)}</Shown>
    </>
  );
}

const ALL = 'moi';

function Of({ awards }: { awards: readonly Award[] }) {
  const { root } = useView();
  const isProvince = levelOf(root) === 'province';
  const periods = [...new Set(awards.map((award) => award.period))].sort((a, b) => b.localeCompare(a));
  const [filter, setFilter] = useState({ period: ALL, status: isProvince && awards.some((award) => award.status === 'forwarded') ? 'forwarded' : ALL });
  const nameOf = useNames(root);
  const titles = bodyOf(useAnswer<{ awardTitles: { id: string; vi: string; en: string }[] }>(`vocabulary?unit=${root}`).loaded)?.awardTitles ?? [];
  const titleOf = (id: string): string => titles.find((title) => title.id === id)?.[languageNow()] ?? id;
  const shown = awards.filter((award) => (filter.period === ALL || award.period === filter.period) && (filter.status === ALL || award.status === filter.status));
  const papers = awards.filter((award) => award.status === 'forwarded' || (!isProvince && award.status === 'approved'));
  return (
    <>
      <div class="filters unprinted">
        <Select name={t('period.which')} value={filter.period} choices={[{ id: ALL, name: t('award.period.all') }, ...periods.map((id) => ({ id, name: periodInWords(id) }))]} onChange={(period) => setFilter({ ...filter, period })} />
        <Select name={t('award.status')} value={filter.status} choices={[{ id: ALL, name: t('award.status.all') }, ...STATUSES.map((id) => ({ id, name: t(`award.status.${id}`) }))]} onChange={(status) => setFilter({ ...filter, status })} />
      </div>
      {shown.length === 0 ? (
        <p class="notice">{t('award.none.such')}</p>
      ) : (
        <Listing
          name={t('award.table', { count: shown.length })}
          file={`danh-hieu-${root}`}
          rows={shown}
          keyOf={(award) => award.unit + award.id}
          columns={[
            { id: 'nominee', name: t('award.nominee'), value: nomineeInWords },
            ...(isProvince ? [{ id: 'unit', name: t('awards.commune'), value: (award: Award) => nameOf(award.unit) }] : []),
            { id: 'title', name: t('award.title'), value: (award) => titleOf(award.title) },
            { id: 'period', name: t('period.which'), value: (award) => award.period, show: (award) => periodInWords(award.period) },
            { id: 'standing', name: t('award.standing'), value: (award) => award.standing?.score ?? null, show: (award) => standingInWords(award.standing) },
            { id: 'reason', name: t('award.reason'), value: (award) => award.reason },
            { id: 'decision', name: t('award.decision.name'), value: decisionInWords },
            { id: 'status', name: t('award.status'), value: (award) => t(`award.status.${award.status}`), show: (award) => <AwardMark status={award.status} /> },
            { id: 'forwarded', name: t('award.forwarded-on'), value: (award) => award.forwardedOn, show: (award) => (award.forwardedOn === null ? null : dayInWords(award.forwardedOn)) },
          ]}
        />
      )}
      <AwardPapers unit={root} periods={[...new Set(papers.map((award) => award.period))]} />
    </>
  );
}
