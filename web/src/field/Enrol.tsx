import { useState } from 'preact/hooks';
import { keyOf } from '../common/key';
import { t } from '../common/text';
import { Field } from '../common/ui';

/** Where no key is held: usually the link brings it, and nobody sees this. */
export function Enrol({ onKey }: { onKey: (key: string) => void }) {
  const [entered, setEntered] = useState('');
  const [isMalformed, setMalformed] = useState(false);

  function keep(event: Event): void {
    event.preventDefault();
    const key = keyOf(entered);
    setMalformed(key === null);
    if (key !== null) onKey(key);
  }

  return (
    <form onSubmit={keep} noValidate>
      <h2>{t('enrol.title')}</h2>
      <p>{t('enrol.how')}</p>
      <Field name={t('enrol.key')} fault={isMalformed ? t('enrol.malformed') : undefined}>
        {(given) => <input {...given} type="password" autoComplete="off" value={entered} onInput={(event) => setEntered(event.currentTarget.value)} />}
      </Field>
      <button class="main">{t('enrol.keep')}</button>
    </form>
  );
}
