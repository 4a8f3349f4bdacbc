import { number } from '../common/format';
import { inSentence } from '../common/periodNames';
import { t } from '../common/text';
import type { Figures, Rank } from './figures';
import { type Move, moves, scoreMoves } from './overview';
import { shifted } from '../common/periods';
import { levelOf } from './places';
import { useNames, useView } from './view';
import { amount, difference } from '../office/figures/words';

const SHOWN = 2;

interface Given {
  now: Figures;
  before: Figures;
  isRunning: boolean;
  ranking: Rank[] | undefined;
  rankingBefore: Rank[] | undefined;
}

/** What went up and down most since the period before. */
export function Moves({ now, before, isRunning, ranking, rankingBefore }: Given) {
  const { period, link } = useView();
  const nameOf = useNames(now.unit);
  const { up, down } = moves(now, before, isRunning, SHOWN);
  const units = ranking === undefined || rankingBefore === undefined ? [] : scoreMoves(ranking, rankingBefore, SHOWN);
  const row = ({ line, by, before: was }: Move) => (
    <li key={line.id}>
      <a href={link(['don-vi', now.unit, 'chi-so', line.id])}>
        <span class="name">{line.name}</span>
        <Way by={by} text={difference(by, line.unit)} />
        <span class="reason">{t('moves.from', { before: amount(was, line.unit), now: amount(line.value, line.unit) })}</span>
      </a>
    </li>
  );
  return (
    <section class="moves">
      <h2>{t('moves.title', { last: inSentence(shifted(period, -1)) })}</h2>
      {up.length + down.length + units.length === 0 && <p>{t('moves.none')}</p>}
      <div class="columns">
        {[...up, ...down].length > 0 && <ul class="rows">{[...up, ...down].map(row)}</ul>}
        {units.length > 0 && (
          <div>
            <h3>{t(levelOf(now.unit) === 'province' ? 'moves.communes' : 'moves.teams')}</h3>
            <ul class="rows">
              {units.map(({ unit, by, score }) => (
                <li key={unit}>
                  <a href={link(['don-vi', unit])}>
                    <span class="name">{nameOf(unit)}</span>
                    <Way by={by} text={t('score.by', { by: (by < 0 ? '−' : '+') + number(Math.abs(by), 1) })} />
                    <span class="reason">{t('score', { score: number(score, 1) })}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {isRunning && <p class="hint">{t('moves.running')}</p>}
    </section>
  );
}

function Way({ by, text }: { by: number; text: string }) {
  return (
    <span class={`way ${by > 0 ? 'up' : 'down'}`}>
      <span aria-hidden="true">{by > 0 ? '▲' : '▼'}</span> <span class="unseen">{t(by > 0 ? 'way.up' : 'way.down')} </span>
      {text}
    </span>
  );
}
