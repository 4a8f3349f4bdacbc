import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import { Chips, Select, toggled } from '../../common/ui';
import { Shown, useAnswer } from '../../office/useAnswer';
import { unitName, useCommune } from '../shared/commune';
import { Buttons, Prose, submit, TextField } from '../shared/fields';
import { STALE, Told, useSending } from '../shared/sending';
import { CHANNELS, NOTICE_KINDS, type NoticeSettings } from './notice';

/** How the commune or one of its teams wants to be told. */
export function Settings() {
  const commune = useCommune();
  const [unit, setUnit] = useState(commune.code);
  const question = useAnswer<NoticeSettings>(`notices/${unit}/settings`);
  return (
    <>
      <form class="filter wide" onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.notices.whose')} value={unit} onChange={setUnit} choices={[{ id: commune.code, name: commune.name }, ...commune.teams.filter((team) => team.active).map((team) => ({ id: team.id, name: team.name }))]} />
      </form>
      <Shown question={question}>{(settings) => <Form key={settings.unit} settings={settings} onAgain={question.again} />}</Shown>
    </>
  );
}

const EMAIL = /^\/emails(?:\/(\d+))?$/;

function Form({ settings, onAgain }: { settings: NoticeSettings; onAgain: () => void }) {
  const commune = useCommune();
  const sending = useSending(onAgain);
  const [emails, setEmails] = useState(settings.emails.join('\n'));
  const [quiet, setQuiet] = useState(settings.quiet);
  const [without, setWithout] = useState(settings.without);
  const addresses = emails.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const faults = sending.trouble?.kind === 'refused' ? (sending.trouble.problem.errors ?? []) : [];
  const ofEmails = faults.filter((fault) => EMAIL.test(fault.pointer));
  const wanted = (all: readonly string[], unwanted: readonly string[]): string[] => all.filter((id) => !unwanted.includes(id));

  /** Each by the address that it is about. */
  const emailFault =
    ofEmails.length === 0
      ? undefined
      : ofEmails
          .map(({ pointer, detail }) => {
            const place = EMAIL.exec(pointer)?.[1];
            return place === undefined ? detail : `${addresses[Number(place)] ?? ''}: ${detail}`;
          })
          .join(' ');

  function takeNewest(): void {
    setEmails(settings.emails.join('\n'));
    setQuiet(settings.quiet);
    setWithout(settings.without);
    sending.clear();
  }

  async function send(): Promise<void> {
    const after = await sending.send<NoticeSettings>(`notices/${settings.unit}/settings`, { method: 'PUT', body: { emails: addresses, quiet, without }, ifMatch: settings.etag });
    if (after === null) return;
    commune.say(t('desk.notices.saved', { unit: unitName(commune, settings.unit) }));
    onAgain();
  }

  return (
    <form class="writing" onSubmit={submit(send)} noValidate>
      <Prose name={t('desk.notices.emails')} hint={t('desk.notices.emails.hint')} value={emails} onChange={setEmails} fault={emailFault} most={3000} />
      <fieldset>
        <legend>{t('desk.notices.quiet')}</legend>
        <div class="pair times">
          <TextField name={t('desk.notices.quiet.from')} type="time" value={quiet.from} onChange={(from) => setQuiet({ ...quiet, from })} fault={sending.faultAt('/quiet/from')} />
          <TextField name={t('desk.notices.quiet.to')} type="time" value={quiet.to} onChange={(to) => setQuiet({ ...quiet, to })} fault={sending.faultAt('/quiet/to')} />
        </div>
        <p class="hint">{t('desk.notices.quiet.hint')}</p>
      </fieldset>
      <Chips name={t('desk.notices.channels')} type="checkbox" groups={[{ choices: CHANNELS.map((id) => ({ id, name: t(`desk.channel.${id}`) })) }]} chosen={wanted(CHANNELS, without.channels)} onToggle={(id) => setWithout({ ...without, channels: toggled(without.channels, id) })} />
      <Chips name={t('desk.notices.kinds')} type="checkbox" groups={[{ choices: NOTICE_KINDS.map((id) => ({ id, name: t(`desk.notice.kind.${id}`) })) }]} chosen={wanted(NOTICE_KINDS, without.kinds)} onToggle={(id) => setWithout({ ...without, kinds: toggled(without.kinds, id) })} />
      <Told trouble={sending.trouble} beside={['/quiet/from', '/quiet/to', ...ofEmails.map((fault) => fault.pointer)]} />
      <Buttons name={t('save')} isBusy={sending.isBusy}>
        {sending.trouble?.kind === 'refused' && sending.trouble.status === STALE && (
          <button type="button" onClick={takeNewest}>
            {t('desk.record.stale.take')}
          </button>
        )}
      </Buttons>
    </form>
  );
}
