import { momentInWords } from '../../common/format';
import { t } from '../../common/text';
import type { Report } from './report';

/** Every time that it was submitted, the newest first, with what was decided; any of them can be looked at. */
export function Versions({ report, link }: { report: Pick<Report, 'versions' | 'shown'>; link: (version: number) => string }) {
  if (report.versions.length === 0) return <p>{t('report.versions.none')}</p>;
  return (
    <ol class="versions" reversed>
      {[...report.versions].reverse().map(({ version, submittedAt, decision, decidedAt, reason }) => (
        <li key={version}>
          <a href={link(version)} aria-current={version === report.shown ? 'true' : undefined}>
            {t('report.version', { version })}
          </a>{' '}
          · {t('report.version.submitted', { at: momentInWords(submittedAt) })}
          {version === report.shown && <span class="soft"> · {t('report.version.shown')}</span>}
          <br />
          {decision === null || decidedAt === null ? (
            <span class="soft">{t('report.version.undecided')}</span>
          ) : decision === 'accepted' ? (
            <span class="good">
              <span aria-hidden="true">✓ </span>
              {t('report.version.accepted', { at: momentInWords(decidedAt) })}
            </span>
          ) : (
            <span class="bad">
              <span aria-hidden="true">↩ </span>
              {t('report.version.returned', { at: momentInWords(decidedAt), reason: reason ?? '' })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
