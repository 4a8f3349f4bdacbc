import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { number } from '../../common/format';
import { t } from '../../common/text';
import { type CellFault, faultsIn, held, type ImportAnswer, placeOf, taken } from './answer';

const MOST_SHOWN = 200;

/** What came of a file takes the focus: whoever cannot see it is told. */
function Outcome({ title, children, isBad }: { title: string; children: ComponentChildren; isBad?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class={isBad === true ? 'panel bad' : 'panel'}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function Faults({ file, title, faults, count }: { file: string; title: string | null; faults: readonly CellFault[]; count?: number | undefined }) {
  return (
    <Outcome title={t('desk.import.faulty', { file, count: number(count ?? Math.max(1, faults.length)) })} isBad>
      <p>{title ?? t('desk.import.faulty.how')}</p>
      <FaultList faults={faults} />
    </Outcome>
  );
}

export function DryRun({ file, answer, onImport }: { file: string; answer: ImportAnswer; onImport: () => void }) {
  const faults = faultsIn(answer);
  const isEmpty = taken(answer) === 0;
  return (
    <Outcome title={t('desk.import.tried', { file })} isBad={faults.length > 0}>
      <Counted answer={answer} />
      {faults.length > 0 && (
        <>
          <p>{t('desk.import.partly')}</p>
          <FaultList faults={faults} />
        </>
      )}
      {isEmpty ? (
        <p>{t('desk.import.nothing')}</p>
      ) : (
        <div class="actions">
          <button type="button" class="main" onClick={onImport}>
            {t('desk.import.do', { count: number(taken(answer)) })}
          </button>
        </div>
      )}
    </Outcome>
  );
}

export function Done({ file, answer }: { file: string; answer: ImportAnswer }) {
  const faults = faultsIn(answer);
  return (
    <Outcome title={t('desk.import.done', { file })} isBad={faults.length > 0}>
      <Counted answer={answer} />
      <FaultList faults={faults} />
      <p>
        <a href="#/">{t('desk.back.today')}</a>
      </p>
    </Outcome>
  );
}

function Counted({ answer }: { answer: ImportAnswer }) {
  const sheets = [...new Set(answer.results.map((row) => row.sheet))].filter((sheet): sheet is string => sheet !== undefined);
  return (
    <>
      <p>
        {t(answer.dryRun ? 'desk.import.would' : 'desk.import.did', { rows: number(answer.rows), created: number(answer.created), changed: number(answer.changed ?? 0), held: number(held(answer)) })}
      </p>
      {sheets.length > 1 && (
        <ul>
          {sheets.map((sheet) => {
            const rows = answer.results.filter((row) => row.sheet === sheet);
            return <li key={sheet}>{t('desk.import.sheet', { sheet, rows: number(rows.length), created: number(rows.filter((row) => row.status === 'created').length) })}</li>;
          })}
        </ul>
      )}
    </>
  );
}

function FaultList({ faults }: { faults: readonly CellFault[] }) {
  if (faults.length === 0) return null;
  return (
    <>
      <ul class="faults">
        {faults.slice(0, MOST_SHOWN).map((fault, place) => (
          <li key={place}>
            <span class="cell">{placeOf(fault)}</span> {fault.detail}
          </li>
        ))}
      </ul>
      {faults.length > MOST_SHOWN && <p>{t('desk.today.more', { count: faults.length - MOST_SHOWN })}</p>}
    </>
  );
}
