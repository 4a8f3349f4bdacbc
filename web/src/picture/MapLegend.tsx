import { number } from '../common/format';
import { t } from '../common/text';
import { looksOf, type Look } from './MapDrawing';
import { useView } from './view';
import { amount, SIGNS, STATUSES, statusInWords } from '../office/figures/words';

/** What signs and colours mean, and how many communes have each. */
export function MapLegend({ look, codes }: { look: Look; codes: readonly string[] }) {
  const { period } = useView();
  const kinds = codes.map((code) => looksOf(look.lines.get(code), look).kind);
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  const unit = [...look.lines.values()].find((line) => line !== undefined)?.unit ?? 'percent';
  const entries =
    look.mode === 'status'
      ? [...STATUSES.map((status) => ({ kind: status as string, sign: SIGNS[status], text: statusInWords(status, period) })), { kind: 'none', sign: '–', text: t('status.none') }]
      : [
          ...look.scale.bounds.map(({ from, to }, place) => ({ kind: `shade${place + 1}`, sign: String(place + 1), text: `${number(from, 1)} – ${amount(to, unit)}` })),
          { kind: 'no-data', sign: '?', text: t('status.no-data') },
        ];
  return (
    <section class="legend">
      <h2>{t('map.legend')}</h2>
      <ul>
        {entries
          .filter(({ kind }) => look.mode === 'value' || count(kind) > 0)
          .map(({ kind, sign, text }) => (
            <li key={kind}>
              <span class={`swatch ${kind}`} aria-hidden="true">
                {sign}
              </span>
              {text}: {number(count(kind))}
            </li>
          ))}
      </ul>
    </section>
  );
}
