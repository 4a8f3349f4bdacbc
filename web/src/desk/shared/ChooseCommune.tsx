import { useState } from 'preact/hooks';
import { folded } from '../../common/format';
import { t } from '../../common/text';
import { useSession } from '../../office/session';
import { Shown, useList } from '../../office/useAnswer';
import { TextField } from './fields';

interface Unit {
  code: string;
  name: string;
  fullName: string;
}

/** Whose desk is it to be? Those who have no commune of their own choose one. */
export function ChooseCommune({ onChoose }: { onChoose: (code: string) => void }) {
  const { me } = useSession();
  const [province, setProvince] = useState(me.unit);
  return province === null ? <Units title={t('desk.commune.province')} path="units" onChoose={setProvince} /> : <Units title={t('desk.commune.choose')} path={`units?parent=${province}`} onChoose={onChoose} />;
}

function Units({ title, path, onChoose }: { title: string; path: string; onChoose: (code: string) => void }) {
  const question = useList<Unit>(path);
  const [sought, setSought] = useState('');
  return (
    <>
      <h1>{title}</h1>
      <TextField name={t('desk.commune.search')} value={sought} onChange={setSought} />
      <Shown question={question}>
        {(units) => {
          const found = units.filter((unit) => folded(unit.fullName + ' ' + unit.code).includes(folded(sought)));
          return found.length === 0 ? (
            <p role="status">{t('desk.commune.none')}</p>
          ) : (
            <ul class="choices">
              {found.map((unit) => (
                <li key={unit.code}>
                  <button type="button" onClick={() => onChoose(unit.code)}>
                    {unit.fullName} <span class="soft">{unit.code}</span>
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </>
  );
}
