import { number } from '../common/format';
import { periodInWords } from '../common/periodNames';
import { t } from '../common/text';
import { Listing } from '../office/Listing';
import { Section } from './Section';
import { type Feed, momentOrNever } from './system';

const NATION = 'vn';

export function FeedTable({ feeds }: { feeds: readonly Feed[] | null }) {
  if (feeds === null) return null;
  return (
    <Section part="feeds">
      {feeds.length === 0 ? (
        <p>{t('system.feeds.none')}</p>
      ) : (
        <Listing
          name={t('system.feeds')}
          isNameHidden
          rows={feeds}
          keyOf={(feed) => feed.feed}
          columns={[
            { id: 'name', name: t('system.feed.name'), value: (feed) => (feed.feed === NATION ? t('system.feed.nation') : `${feed.feed} ${feed.name ?? ''}`) },
            { id: 'quarter', name: t('system.feed.quarter'), value: (feed) => feed.quarter, show: (feed) => quarterInWords(feed) },
            { id: 'generated', name: t('system.feed.generated'), value: (feed) => feed.generatedAt, show: (feed) => momentOrNever(feed.generatedAt) },
            { id: 'checked', name: t('system.feed.checked'), value: (feed) => feed.checkedAt, show: (feed) => (feed.feed === NATION ? '–' : momentOrNever(feed.checkedAt)) },
            { id: 'newer', name: t('system.feed.newer'), value: (feed) => feed.newerMarks, show: (feed) => number(feed.newerMarks), isNumber: true },
          ]}
        />
      )}
    </Section>
  );
}

const quarterInWords = (feed: Feed): string => (feed.quarter === null || feed.state === null ? '–' : `${periodInWords(feed.quarter)} (${t(`system.feed.state.${feed.state}`)})`);
