import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import type { Route } from '../../office/route';
import { Shown } from '../../office/useAnswer';
import { today, useCommune } from '../shared/commune';
import type { Key } from '../shared/data';
import { all, useGathered } from '../shared/gather';
import { IssueAll } from './IssueAll';
import { IssueForm } from './IssueForm';
import { KeyTable } from './KeyTable';
import { type Sheet, Sheets } from './Sheets';
import { withoutKey } from './keyState';

type Opened = 'one' | 'all';

/** Keys are shown once, as sheets to print; what was not printed is issued anew. */
export function Keys({ route }: { route: Route }) {
  const { code, teams } = useCommune();
  const asked = route.query.get('team');
  const [opened, setOpened] = useState<Opened | undefined>(asked === null ? undefined : 'one');
  const [sheets, setSheets] = useState<Sheet[]>([]);
  const question = useGathered((ask) => all<Key>(ask, `keys?unit=${code}&limit=500`), [code]);

  function issued(made: Sheet[]): void {
    setSheets(made);
    setOpened(undefined);
    question.again();
  }

  if (sheets.length > 0) return <Sheets sheets={sheets} onDone={() => setSheets([])} />;
  return (
    <>
      <div class="head">
        <h1>{t('desk.place.keys')}</h1>
        {opened === undefined && (
          <div class="actions">
            <button type="button" class="main" onClick={() => setOpened('one')}>
              {t('desk.keys.issue')}
            </button>
            <button type="button" onClick={() => setOpened('all')}>
              {t('desk.keys.issue.all')}
            </button>
          </div>
        )}
      </div>
      <p>{t('desk.keys.what')}</p>
      {opened === 'one' && <IssueForm team={asked} onClose={() => setOpened(undefined)} onIssued={issued} />}
      <Shown question={question}>
        {(keys) => (
          <>
            {opened === 'all' && <IssueAll teams={(role) => withoutKey(teams, keys, role, today())} onClose={() => setOpened(undefined)} onIssued={issued} />}
            <KeyTable keys={keys} onChanged={question.again} />
          </>
        )}
      </Shown>
    </>
  );
}
