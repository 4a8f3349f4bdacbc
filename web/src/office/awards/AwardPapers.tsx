import { useState } from 'preact/hooks';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { Papers } from '../Papers';

/** The list of a period as a paper: of a commune what its chairman approved, of a province what its communes sent up. */
export function AwardPapers({ unit, periods }: { unit: string; periods: readonly string[] }) {
  const known = [...periods].sort((a, b) => b.localeCompare(a));
  const [chosen, setChosen] = useState<string>();
  const period = chosen !== undefined && known.includes(chosen) ? chosen : known[0];
  if (period === undefined) return null;
  return (
    <section class="unprinted" aria-labelledby="award-papers">
      <h2 id="award-papers">{t('award.papers')}</h2>
      <div class="documents">
        <Select name={t('award.papers.period')} value={period} choices={known.map((id) => ({ id, name: periodInWords(id) }))} onChange={setChosen} />
      </div>
      <Papers path="awards/document" query={{ unit, period }} file={`danh-hieu-${unit}-${period}`} />
    </section>
  );
}
