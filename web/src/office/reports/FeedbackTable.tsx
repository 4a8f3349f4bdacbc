import { number } from '../../common/format';
import { t } from '../../common/text';
import { Listing } from '../Listing';
import type { ReportTopic } from './report';

const COUNTS = ['difficulties', 'proposals', 'complaints', 'open'] as const;

/** What residents said in the period, by topic; never their words. */
export function FeedbackTable({ topics, file }: { topics: readonly ReportTopic[]; file: string }) {
  if (topics.length === 0) return <p>{t('report.feedback.none')}</p>;
  return (
    <Listing
      name={t('report.feedback.table')}
      rows={topics}
      keyOf={(topic) => topic.topic ?? ''}
      file={file}
      columns={[
        { id: 'topic', name: t('report.feedback.topic'), value: (topic) => topic.name ?? t('report.feedback.no-topic') },
        ...COUNTS.map((id) => ({ id, name: t(`report.feedback.${id}`), value: (topic: ReportTopic) => topic[id], show: (topic: ReportTopic) => number(topic[id]), isNumber: true })),
      ]}
    />
  );
}
