import { t } from '../common/text';
import { downloadCsv } from '../office/csv';
import { looksOf, type Look } from './MapDrawing';
import { StatusMark } from './StatusMark';
import { useView } from './view';
import { statusInWords, valueOf } from '../office/figures/words';

interface Given {
  look: Look;
  codes: readonly string[];
  nameOf: (code: string) => string;
  pointed: string | null;
  onPoint: (code: string | null) => void;
  file: string;
  indicator: string;
}

/** The map in words. */
export function MapList({ look, codes, nameOf, pointed, onPoint, file, indicator }: Given) {
  const { period, link } = useView();
  const value = (code: string): number => look.lines.get(code)?.value ?? -1;
  const sorted = [...codes].sort((a, b) => value(b) - value(a));
  return (
    <section>
      <h2>{t('map.list')}</h2>
      <ul class="rows map-list" tabIndex={0} aria-label={t('map.list')}>
        {sorted.map((code) => {
          const line = look.lines.get(code);
          return (
            <li key={code} class={pointed === code ? 'pointed' : undefined} onMouseEnter={() => onPoint(code)} onMouseLeave={() => onPoint(null)}>
              <a href={link(['don-vi', code])} onFocus={() => onPoint(code)} onBlur={() => onPoint(null)}>
                <span class="name">
                  <span class={`swatch ${looksOf(line, look).kind}`} aria-hidden="true">
                    {looksOf(line, look).sign}
                  </span>
                  {nameOf(code)}
                </span>
                <span class="value">
                  {line === undefined ? '' : valueOf(line)} {look.mode === 'value' && <StatusMark status={line?.status ?? null} isShort />}
                  {look.mode === 'status' && line?.status != null && <span class="unseen">{statusInWords(line.status, period)}</span>}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="plain unprinted"
        onClick={() =>
          downloadCsv(file + '.csv', [
            [t('table.code'), t('unit'), indicator, t('trend.status')],
            ...sorted.map((code) => {
              const line = look.lines.get(code);
              return [code, nameOf(code), line?.value ?? null, line?.status == null ? '' : statusInWords(line.status, period)];
            }),
          ])
        }
      >
        {t('table.csv')}
      </button>
    </section>
  );
}
