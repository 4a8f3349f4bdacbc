import { useState } from 'preact/hooks';
import { t, type TextId } from '../../common/text';
import { Shown, useAsked } from '../../office/useAnswer';
import { useCommune } from '../shared/commune';
import { Buttons, Prose, submit, TextField } from '../shared/fields';
import { STALE, Told, useSending } from '../shared/sending';

/** What stands above and below the commune's papers, as the server sends it. */
interface Entered {
  parentAgency: string | null;
  agency: string | null;
  symbol: string | null;
  place: string | null;
  onBehalfOf: string | null;
  signerTitle: string | null;
  signerName: string | null;
  recipients: string[] | null;
}

interface Letterhead extends Entered {
  /** What stands there where nothing was entered. */
  usual: Entered;
  etag: string;
}

/** In the order in which they stand on the paper; some may have several lines. */
const FIELDS = ['parentAgency', 'agency', 'symbol', 'place', 'onBehalfOf', 'signerTitle', 'signerName', 'recipients'] as const satisfies readonly (keyof Entered)[];
const OF_LINES: readonly string[] = ['parentAgency', 'agency', 'recipients'];

type Typed = Record<(typeof FIELDS)[number], string>;

const textOf = (value: string | string[] | null): string => (Array.isArray(value) ? value.join('\n') : (value ?? ''));

const typedOf = (entered: Entered): Typed => Object.fromEntries(FIELDS.map((id) => [id, textOf(entered[id])])) as Typed;

/** What stands on the paper where nothing was entered. */
const usualOf = (head: Letterhead, id: (typeof FIELDS)[number]): string => textOf(head.usual[id]) || t(id === 'signerName' ? 'desk.letterhead.room' : 'desk.letterhead.nothing');

const nameOf = (id: string): string => t(`desk.letterhead.${id}` as TextId);

/** `#/letterhead`: what the commune wants on its papers instead of what usually stands there. */
export function LetterheadPage() {
  const { code, mayWrite } = useCommune();
  const path = `reports/letterheads/${code}`;
  const question = useAsked((ask) => ask<Letterhead>(path), path);
  return (
    <>
      <p>
        <a href="#/reports">{t('desk.back.reports')}</a>
      </p>
      <h1>{t('desk.letterhead.title')}</h1>
      <p>{t('desk.letterhead.how')}</p>
      <Shown question={question}>{(head) => (mayWrite ? <Form head={head} onAgain={question.again} /> : <Facts head={head} />)}</Shown>
    </>
  );
}

function Form({ head, onAgain }: { head: Letterhead; onAgain: () => void }) {
  const commune = useCommune();
  const sending = useSending(onAgain);
  const [typed, setTyped] = useState<Typed>(typedOf(head));

  async function send(): Promise<void> {
    const recipients = typed.recipients.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const body = { ...Object.fromEntries(FIELDS.map((id) => [id, typed[id].trim() || null])), recipients: recipients.length === 0 ? null : recipients };
    if ((await sending.send<Letterhead>(`reports/letterheads/${commune.code}`, { method: 'PUT', body, ifMatch: head.etag })) === null) return;
    commune.say(t('desk.word.saved', { what: t('desk.letterhead.title') }));
    onAgain();
  }

  return (
    <form class="letterhead" onSubmit={submit(send)} noValidate>
      <div class="pair">
        {FIELDS.map((id) => {
          const given = { name: nameOf(id), value: typed[id], onChange: (text: string) => setTyped({ ...typed, [id]: text }), fault: sending.faultAt('/' + id), placeholder: usualOf(head, id) };
          return OF_LINES.includes(id) ? <Prose key={id} {...given} rows={id === 'recipients' ? 4 : 2} hint={t(id === 'recipients' ? 'desk.letterhead.recipients.hint' : 'desk.letterhead.lines.hint')} /> : <TextField key={id} {...given} />;
        })}
      </div>
      <Told trouble={sending.trouble} beside={FIELDS.map((id) => '/' + id)} />
      <Buttons name={t('save')} isBusy={sending.isBusy}>
        {sending.trouble?.kind === 'refused' && sending.trouble.status === STALE && (
          <button type="button" onClick={() => (setTyped(typedOf(head)), sending.clear())}>
            {t('desk.record.stale.take')}
          </button>
        )}
      </Buttons>
    </form>
  );
}

/** For those who look on. */
function Facts({ head }: { head: Letterhead }) {
  return (
    <dl class="facts">
      {FIELDS.map((id) => (
        <div key={id}>
          <dt>{nameOf(id)}</dt>
          <dd class="as-written">{textOf(head[id]) || usualOf(head, id)}</dd>
        </div>
      ))}
    </dl>
  );
}
