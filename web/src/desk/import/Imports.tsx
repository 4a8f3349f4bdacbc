import { useState } from 'preact/hooks';
import type { Answer, Problem } from '../../common/api';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { useSession } from '../../office/session';
import { nameIn, useCommune } from '../shared/commune';
import { KINDS } from '../shared/data';
import { Told, type Trouble, troubleOf } from '../shared/sending';
import { FilePick } from './FilePick';
import { fetchFile, sendFile } from '../../office/files';
import type { CellFault, ImportAnswer } from './answer';
import { DryRun, Done, Faults } from './Outcome';

type Stage =
  | { at: 'start' }
  | { at: 'busy'; file: File; isReal: boolean }
  | { at: 'tried'; file: File; answer: ImportAnswer }
  | { at: 'faulty'; file: File; problem: Problem & { errorCount?: number } }
  | { at: 'done'; file: File; answer: ImportAnswer };

/** A file is always tried first, which writes nothing; only what was seen then is imported. */
export function Imports() {
  const commune = useCommune();
  const { key } = useSession();
  const [kind, setKind] = useState('setup');
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const kinds = [{ id: 'setup', name: t('desk.import.setup') }, ...KINDS.map((id) => ({ id, name: nameIn(commune.words.recordKinds, id) }))];

  async function load(path: string, name: string): Promise<void> {
    setTrouble(troubleOf(await fetchFile(path, name, key)));
  }

  async function run(file: File, isReal: boolean): Promise<void> {
    setTrouble(null);
    setStage({ at: 'busy', file, isReal });
    const answer: Answer<ImportAnswer> = await sendFile(`imports?kind=${kind}&dryRun=${String(!isReal)}`, file, key);
    if (answer.kind === 'ok') {
      setStage({ at: isReal ? 'done' : 'tried', file, answer: answer.body });
      if (isReal) commune.again();
    } else if (answer.kind === 'refused' && answer.status === 422) {
      setStage({ at: 'faulty', file, problem: answer.problem });
    } else {
      setStage({ at: 'start' });
      setTrouble(troubleOf(answer));
    }
  }

  return (
    <>
      <h1>{t('desk.place.import')}</h1>
      {commune.mayWrite ? (
        <>
          <p>{t('desk.import.how')}</p>
          <div class="narrow">
            <Select
              name={t('desk.import.kind')}
              value={kind}
              onChange={(next) => {
                setKind(next);
                setStage({ at: 'start' });
              }}
              choices={kinds}
            />
          </div>
          <div class="actions">
            <button type="button" onClick={() => void load(`imports/template?kind=${kind}`, `tcns-${kind}.xlsx`)}>
              {t('desk.import.template')}
            </button>
          </div>
          <FilePick isBusy={stage.at === 'busy'} onPick={(file) => void run(file, false)} />
          <Told trouble={trouble} />
          {stage.at === 'busy' && <p role="status">{t(stage.isReal ? 'desk.import.running' : 'desk.import.trying', { file: stage.file.name })}</p>}
          {stage.at === 'faulty' && <Faults file={stage.file.name} title={stage.problem.errors === undefined || stage.problem.errors.length === 0 ? (stage.problem.detail ?? stage.problem.title) : null} faults={(stage.problem.errors ?? []) as CellFault[]} count={stage.problem.errorCount} />}
          {stage.at === 'tried' && <DryRun file={stage.file.name} answer={stage.answer} onImport={() => void run(stage.file, true)} />}
          {stage.at === 'done' && <Done file={stage.file.name} answer={stage.answer} />}
        </>
      ) : (
        <p class="notice">{t('desk.import.reader')}</p>
      )}
      <section aria-labelledby="export">
        <h2 id="export">{t('desk.export.title')}</h2>
        <p>{t('desk.export.how')}</p>
        <button type="button" onClick={() => void load(`communes/${commune.code}/setup`, `tcns-${commune.code}-setup.xlsx`)}>
          {t('desk.export.do')}
        </button>
      </section>
    </>
  );
}
