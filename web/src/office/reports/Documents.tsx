import { useState } from 'preact/hooks';
import type { Answer } from '../../common/api';
import { t } from '../../common/text';
import { Field } from '../../common/ui';
import { fetchFile } from '../files';
import { useSession } from '../session';
import type { Report } from './report';

const FORMATS = ['docx', 'xlsx'] as const;

/** The report as a paper, in the version that is looked at; with the number that the office gives it. */
export function Documents({ report, path }: { report: Pick<Report, 'unit' | 'period' | 'shown'>; path: string }) {
  const { key } = useSession();
  const [number, setNumber] = useState('');
  const [answer, setAnswer] = useState<Answer<null>>();
  const [fetching, setFetching] = useState<string>();
  const problem = answer?.kind === 'refused' ? answer.problem : undefined;
  const fault = problem?.errors?.find((one) => one.pointer === '?number')?.detail;

  async function get(format: string): Promise<void> {
    const asked = new URLSearchParams({ format });
    if (report.shown > 0) asked.set('version', String(report.shown));
    if (number.trim() !== '') asked.set('number', number.trim());
    setFetching(format);
    setAnswer(await fetchFile(`${path}/document?${asked.toString()}`, `bao-cao-${report.unit}-${report.period}${report.shown > 0 ? `-ban-${report.shown}` : ''}.${format}`, key));
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
      <Field name={t('report.document.number')} hint={t('report.document.number.hint')} fault={fault}>
        {(given) => <input {...given} autoComplete="off" value={number} onInput={(event) => setNumber(event.currentTarget.value)} />}
      </Field>
      <div class="actions">
        {FORMATS.map((format) => (
          <button key={format} type={format === FORMATS[0] ? 'submit' : 'button'} disabled={fetching !== undefined} onClick={format === FORMATS[0] ? undefined : () => void get(format)}>
            {t(`report.document.${format}`)}
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
