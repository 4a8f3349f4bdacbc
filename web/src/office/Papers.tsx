import { useState } from 'preact/hooks';
import type { Answer } from '../common/api';
import { t } from '../common/text';
import { Field } from '../common/ui';
import { fetchFile } from './files';
import { useSession } from './session';

const FORMATS = ['docx', 'xlsx'] as const;

interface Given {
  path: string;
  query: Record<string, string>;
  /** Without what tells the format. */
  file: string;
}

/** A paper to be had as .docx and .xlsx, with the number that the office gives it. */
export function Papers({ path, query, file }: Given) {
  const { key } = useSession();
  const [number, setNumber] = useState('');
  const [answer, setAnswer] = useState<Answer<null>>();
  const [fetching, setFetching] = useState<string>();
  const problem = answer?.kind === 'refused' ? answer.problem : undefined;
  const fault = problem?.errors?.find((one) => one.pointer === '?number')?.detail;

  async function get(format: string): Promise<void> {
    const asked = new URLSearchParams({ ...query, format });
    if (number.trim() !== '') asked.set('number', number.trim());
    setFetching(format);
    setAnswer(await fetchFile(`${path}?${asked.toString()}`, `${file}.${format}`, key));
    setFetching(undefined);
  }

  return (
    <form
      class="documents"
      onSubmit={(event) => {
        event.preventDefault();
        void get(FORMATS[0]);
      }}
      noValidate
    >
      <Field name={t('paper.number')} hint={t('paper.number.hint')} fault={fault}>
        {(given) => <input {...given} autoComplete="off" value={number} onInput={(event) => setNumber(event.currentTarget.value)} />}
      </Field>
      <div class="actions">
        {FORMATS.map((format) => (
          <button key={format} type={format === FORMATS[0] ? 'submit' : 'button'} disabled={fetching !== undefined} onClick={format === FORMATS[0] ? undefined : () => void get(format)}>
            {t(`paper.${format}`)}
          </button>
        ))}
      </div>
      {answer !== undefined && answer.kind !== 'ok' && fault === undefined && (
        <p class="notice bad" role="alert">
          {problem === undefined ? t('away') : (problem.detail ?? problem.title)}
        </p>
      )}
    </form>
  );
}
