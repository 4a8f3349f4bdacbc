import { useState } from 'preact/hooks';
import { momentInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { t, type TextId } from '../../common/text';
import { Shown } from '../../office/useAnswer';
import { pathOf } from '../shared/address';
import { nameIn, useCommune } from '../shared/commune';
import type { FieldRecord, Kind, Quarter, Version } from '../shared/data';
import { all, need, useGathered } from '../shared/gather';
import { membersOf } from '../teams/waiting';
import { AmendForm } from './AmendForm';
import { Handling } from './Handling';
import { ReasonForm } from './ReasonForm';
import { Status } from './Status';
import { factsOf, type OfKind } from './what';

type Opened = 'return' | 'amend' | 'void';

/** One record: what it says, what was done with it, and what the commune may do. */
export function RecordPage({ kind, team, id }: { kind: Kind; team: string; id: string }) {
  const commune = useCommune();
  const [opened, setOpened] = useState<Opened>();
  const path = pathOf(kind, team, id);
  const question = useGathered(
    async (ask) => {
      const record = await need(ask<FieldRecord>(path));
      // A class is attended by members of any team.
      const teams = commune.teams.filter((one) => one.id === team || record.attendees !== undefined);
      const [versions, members, quarters] = await Promise.all([
        all<Version>(ask, `${path}/history`),
        membersOf(ask, teams),
        all<Quarter>(ask, `periods?unit=${commune.code}&year=${record.date.slice(0, 4)}`),
      ]);
      return { record: { ...record, recordKind: kind }, versions, members, quarter: quarters.find((one) => one.from <= record.date && record.date <= one.to) };
    },
    [path],
  );
  const done = (): void => {
    setOpened(undefined);
    question.again();
  };

  return (
    <>
      <p>
        <a href={kind === 'feedback' ? '#/feedback' : '#/records'}>{t(kind === 'feedback' ? 'desk.back.feedback' : 'desk.back.records')}</a>
      </p>
      <Shown question={question}>
        {({ record, versions, members, quarter }) => (
          <>
            <div class="head">
              <h1>
                {nameIn(commune.words.recordKinds, kind)}
                <span class="badge">
                  <Status status={record.status} />
                </span>
              </h1>
              {commune.mayWrite && opened === undefined && <Acts record={record} isClosed={quarter?.state === 'closed'} onOpen={setOpened} />}
            </div>
            {quarter?.state === 'closed' && <p class="notice">{t('desk.record.closed', { period: periodInWords(quarter.period) })}</p>}
            {record.status === 'returned' && record.reason !== undefined && <p class="notice bad">{t('desk.record.returned.why', { reason: record.reason })}</p>}
            {record.status === 'voided' && record.reason !== undefined && <p class="notice">{t('desk.record.voided.why', { reason: record.reason })}</p>}
            {(opened === 'return' || opened === 'void') && <ReasonForm act={opened} path={path} record={record} onClose={() => setOpened(undefined)} onDone={done} onStale={question.again} />}
            {opened === 'amend' && <AmendForm path={path} record={record} members={members} onClose={() => setOpened(undefined)} onDone={done} />}
            <dl class="facts">
              {factsOf(record, commune, members).map((fact) => (
                <div key={fact.name}>
                  <dt>{fact.name}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
            {kind === 'feedback' && (
              <section class="card" aria-labelledby="record-handling">
                <h2 id="record-handling">{t('desk.feedback.handling')}</h2>
                <Handling key={record.version} record={record} path={path} onDone={done} />
              </section>
            )}
            <History versions={versions} />
          </>
        )}
      </Shown>
    </>
  );
}

function Acts({ record, isClosed, onOpen }: { record: OfKind; isClosed: boolean; onOpen: (act: Opened) => void }) {
  if (record.status === 'voided' || isClosed) return null;
  return (
    <div class="actions">
      {record.recordKind !== 'feedback' && (
        <button type="button" class="main" onClick={() => onOpen('return')}>
          {t('desk.record.return')}
        </button>
      )}
      <button type="button" onClick={() => onOpen('amend')}>
        {t('desk.record.amend')}
      </button>
      <button type="button" onClick={() => onOpen('void')}>
        {t('desk.record.void')}
      </button>
    </div>
  );
}

function History({ versions }: { versions: readonly Version[] }) {
  return (
    <section aria-labelledby="record-history">
      <h2 id="record-history">{t('desk.record.history')}</h2>
      <ol class="history">
        {versions.map((version) => (
          <li key={version.version}>
            {momentInWords(version.changedAt)} · {t(`desk.act.${version.act}` as TextId)}
            {version.reason !== undefined && `: ${version.reason}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
