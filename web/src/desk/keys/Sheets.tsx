import { useEffect, useRef, useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { t, type TextId } from '../../common/text';
import { useCommune } from '../shared/commune';

/** What was just issued. It is held here alone: whoever leaves the page cannot come back to it. */
export interface Sheet {
  id: string;
  url: string;
  qrSvg: string;
  unit: string;
  team?: string;
  role: string;
  /** Empty where it stays good. */
  lastDay: string;
  helper: string;
}

/** Sheets to print, one a page. */
export function Sheets({ sheets, onDone }: { sheets: readonly Sheet[]; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);

  return (
    <>
      <div class="unprinted">
        <h1 ref={heading} tabIndex={-1}>
          {t('desk.sheets.title', { count: sheets.length })}
        </h1>
        <p class="notice">{t('desk.sheets.once')}</p>
        <div class="actions">
          <button type="button" class="main" onClick={() => print()}>
            {t('desk.sheets.print')}
          </button>
          <button type="button" onClick={onDone}>
            {t('desk.sheets.done')}
          </button>
        </div>
      </div>
      {sheets.map((sheet) => (
        <One key={sheet.id} sheet={sheet} />
      ))}
    </>
  );
}

/** What a key is for, where it is for more than looking. */
const USES: Record<string, TextId> = {
  collector: 'desk.sheet.record',
  leader: 'desk.sheet.record',
  officer: 'desk.sheet.look.officer',
  provincial: 'desk.sheet.look.provincial',
};

function One({ sheet }: { sheet: Sheet }) {
  const commune = useCommune();
  const isOfField = sheet.role === 'collector' || sheet.role === 'leader';
  const role = t(`desk.key.role.${sheet.role}` as TextId);
  return (
    <article class="sheet" aria-labelledby={'sheet-' + sheet.id}>
      <p class="sheet-commune">{commune.name}</p>
      <h2 id={'sheet-' + sheet.id}>{sheet.unit}</h2>
      <p class="sheet-role">{role}</p>
      <div class="sheet-body">
        <div class="qr" role="img" aria-label={t('desk.sheet.qr', { unit: sheet.unit, role })} dangerouslySetInnerHTML={{ __html: sheet.qrSvg }} />
        <ol>
          <li>{t('desk.sheet.scan')}</li>
          <li>{t(isOfField ? 'desk.sheet.keep' : 'desk.sheet.keep.office')}</li>
          <li>{t(USES[sheet.role] ?? 'desk.sheet.look')}</li>
        </ol>
      </div>
      <p>{t('desk.sheet.secret')}</p>
      <p>
        {sheet.lastDay !== '' && t('desk.sheet.expires', { day: dayInWords(sheet.lastDay) }) + ' '}
        <span class="strong">{t('desk.sheet.help', { who: sheet.helper.trim() === '' ? t('desk.sheet.help.usual', { commune: within(commune.name) }) : sheet.helper.trim() })}</span>
      </p>
      <Copy url={sheet.url} unit={sheet.unit} />
    </article>
  );
}

/** «Xã Tân Kỳ» in the middle of a sentence. */
const within = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** For a phone that is elsewhere: the link goes to it by a message. */
function Copy({ url, unit }: { url: string; unit: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div class="actions unprinted">
      <button type="button" aria-label={t('desk.sheet.copy') + ': ' + unit} onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>
        {t('desk.sheet.copy')}
      </button>
      <span role="status">{isCopied ? t('desk.sheet.copied') : ''}</span>
    </div>
  );
}
