import { number } from '../common/format';
import { t } from '../common/text';
import { Listing } from '../office/Listing';
import { Section } from './Section';
import { momentOrNever, type Queue } from './system';

export function QueueTable({ queues }: { queues: readonly Queue[] | null }) {
  if (queues === null) return null;
  return (
    <Section part="queues">
      <Listing
        name={t('system.queues')}
        isNameHidden
        rows={queues}
        keyOf={(queue) => queue.name}
        columns={[
          { id: 'name', name: t('system.queue.name'), value: (queue) => queue.name, show: (queue) => `${t(`system.queue.${queue.name}`)} (${queue.name})` },
          { id: 'count', name: t('system.queue.count'), value: (queue) => queue.count, show: (queue) => number(queue.count), isNumber: true },
          { id: 'oldest', name: t('system.queue.oldest'), value: (queue) => queue.oldestAt, show: (queue) => (queue.oldestAt === null ? '–' : momentOrNever(queue.oldestAt)) },
          { id: 'poison', name: t('system.queue.poison'), value: (queue) => queue.poison, show: (queue) => number(queue.poison), isNumber: true },
        ]}
      />
    </Section>
  );
}
