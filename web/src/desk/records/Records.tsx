import { useEffect, useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { linkTo, type Route } from '../../office/route';
import { Shown } from '../../office/useAnswer';
import { nameIn, teamName, useCommune } from '../shared/commune';
import { type FieldRecord, type Kind, KINDS } from '../shared/data';
import { DayField } from '../shared/fields';
import { each, need, useGathered } from '../shared/gather';
import { Listing } from '../../office/Listing';
import { useNarrow } from '../../office/useNarrow';
import { RecordPage } from './RecordPage';
import { Status } from './Status';
import { type OfKind, summaryOf } from './what';

const PAGE = 50;

/** `#/records`, with filters in its query; `#/records/visits/11113-T03/{id}`. */
export function Records({ route }: { route: Route }) {
  const [, kind, team, id] = route.steps;
  if (kind !== undefined && team !== undefined && id !== undefined && KINDS.includes(kind as Kind)) return <RecordPage key={id} kind={kind as Kind} team={team} id={id} />;
  return <RecordList query={route.query} />;
}

interface Filter {
  kind: string;
  team: string;
  from: string;
  to: string;
  status: string;
}

function RecordList({ query }: { query: URLSearchParams }) {
  const commune = useCommune();
  const { words, teams, code } = commune;
  const asked = (name: keyof Filter): string => query.get(name) ?? '';
  const [filter, setFilter] = useState<Filter>({ kind: asked('kind'), team: asked('team'), from: asked('from'), to: asked('to'), status: asked('status') || 'active' });
  const [limit, setLimit] = useState(PAGE);
  const isNarrow = useNarrow();

  // The browser's own back brings the filters back too.
  useEffect(() => {
    const { status, ...rest } = filter;
    history.replaceState(null, '', linkTo(['records'], { ...rest, status: status === 'active' ? '' : status }));
  }, [filter]);

  const kinds = KINDS.includes(filter.kind as Kind) ? [filter.kind as Kind] : KINDS;
  const question = useGathered(
    async (ask) => {
      const wanted = new URLSearchParams({ unit: filter.team || code, status: filter.status, limit: String(limit) });
      if (filter.from !== '') wanted.set('from', filter.from);
      if (filter.to !== '') wanted.set('to', filter.to);
      const pages = await each(kinds, async (kind) => ({ kind, ...(await need(ask<{ items: FieldRecord[]; cursor: string | null }>(`${kind}?${wanted.toString()}`))) }));
      const records = pages.flatMap((page) => page.items.map((item): OfKind => ({ ...item, recordKind: page.kind }))).sort((a, b) => b.date.localeCompare(a.date));
      return { records: records.slice(0, limit), isMore: pages.some((page) => page.cursor !== null) || records.length > limit };
    },
    [code, filter, limit],
  );

  const set = (change: Partial<Filter>): void => {
    setFilter({ ...filter, ...change });
    setLimit(PAGE);
  };

  return (
    <>
      <h1>{t('desk.place.records')}</h1>
      <form class="filter" role="search" aria-label={t('desk.records.filter')} onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.records.kind')} value={filter.kind} onChange={(kind) => set({ kind })} none={t('desk.records.kind.all')} choices={KINDS.map((kind) => ({ id: kind, name: nameIn(words.recordKinds, kind) }))} />
        <Select name={t('desk.record.team')} value={filter.team} onChange={(team) => set({ team })} none={t('desk.records.team.all')} choices={teams.map((team) => ({ id: team.id, name: team.name }))} />
        <DayField name={t('desk.records.from')} value={filter.from} onChange={(from) => set({ from })} />
        <DayField name={t('desk.records.to')} value={filter.to} onChange={(to) => set({ to })} />
        <Select
          name={t('desk.records.status')}
          value={filter.status}
          onChange={(status) => set({ status })}
          choices={(['active', 'returned', 'voided', 'all'] as const).map((status) => ({ id: status, name: t(`desk.records.status.${status}`) }))}
        />
      </form>
      <Shown question={question}>
        {({ records, isMore }) =>
          records.length === 0 ? (
            <p role="status">{t(filter.status === 'returned' ? 'desk.records.none.returned' : 'desk.records.none')}</p>
          ) : (
            <>
              <Listing
                name={t('desk.records.table', { count: records.length })}
                file={`hoat-dong-${code}`}
                rows={records}
                keyOf={(record) => record.team + record.id}
                columns={[
                  {
                    id: 'date',
                    name: t('desk.record.date'),
                    value: (record) => record.date,
                    show: (record) => (
                      <a href={linkTo(['records', record.recordKind, record.team, record.id])} aria-label={`${dayInWords(record.date)} · ${nameIn(words.recordKinds, record.recordKind)}, ${teamName(commune, record.team)}: ${summaryOf(record, commune)}`}>
                        {dayInWords(record.date)}
                        {isNarrow && ' · ' + nameIn(words.recordKinds, record.recordKind)}
                      </a>
                    ),
                  },
                  { id: 'kind', name: t('desk.records.kind'), value: (record) => nameIn(words.recordKinds, record.recordKind), ...(isNarrow ? { show: () => null } : {}) },
                  { id: 'team', name: t('desk.record.team'), value: (record) => teamName(commune, record.team) },
                  { id: 'what', name: t('desk.records.what'), value: (record) => summaryOf(record, commune) },
                  { id: 'status', name: t('desk.records.status'), value: (record) => t(`desk.record.status.${record.status}`), show: (record) => (isNarrow && record.status === 'active' ? null : <Status status={record.status} />) },
                ]}
              />
              {isMore && (
                <div class="actions">
                  {limit < 500 ? (
                    <button type="button" onClick={() => setLimit(Math.min(500, limit * 2))}>
                      {t('desk.records.more')}
                    </button>
                  ) : (
                    <p>{t('desk.records.many')}</p>
                  )}
                </div>
              )}
            </>
          )
        }
      </Shown>
    </>
  );
}
