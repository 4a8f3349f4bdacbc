import { momentInWords, number } from '../common/format';
import { t } from '../common/text';
import { Listing } from '../office/Listing';
import { Section } from './Section';
import type { Marks } from './system';

export function MarkTable({ marks }: { marks: Marks | null }) {
  if (marks === null) return null;
  return (
    <Section part="marks">
      {marks.count === 0 ? (
        <p>{t('system.marks.none')}</p>
      ) : (
        <Listing
          name={t('system.marks')}
          isNameHidden
          rows={marks.provinces}
          keyOf={(of) => of.province}
          columns={[
            { id: 'name', name: t('system.feed.name'), value: (of) => `${of.province} ${of.name ?? ''}` },
            { id: 'count', name: t('system.marks.count'), value: (of) => of.count, show: (of) => number(of.count), isNumber: true },
            { id: 'oldest', name: t('system.marks.oldest'), value: (of) => of.oldestAt, show: (of) => momentInWords(of.oldestAt) },
          ]}
        />
      )}
      {marks.isCut && <p>{t('system.marks.cut')}</p>}
    </Section>
  );
}
