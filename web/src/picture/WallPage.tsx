import { useEffect, useState } from 'preact/hooks';
import { t } from '../common/text';
import { Shown, useAnswer } from '../office/useAnswer';
import { AsOf, Figured, Trouble } from './Figured';
import type { Figures } from './figures';
import { LaggingList } from './LaggingList';
import { lookOf } from './MapPage';
import { MapDrawing } from './MapDrawing';
import { MapLegend } from './MapLegend';
import { useBeside } from './Overview';
import { levelOf } from './places';
import { draw, type ProvinceMap } from './provinceMap';
import { ThreeNumbers } from './ThreeNumbers';
import { knownOf, useFigures, useNames, useView } from './view';
import { longName } from '../office/figures/words';

const TURN = 20_000;
const REFRESH = 5 * 60_000;

/** For a screen on a wall, read from across the room: three pages that take turns. */
export function WallPage() {
  const { root, period, refresh, link } = useView();
  const nameOf = useNames(root);
  const figures = useFigures(root, period, true);
  const slides = levelOf(root) === 'province' ? (['numbers', 'map', 'lagging'] as const) : (['numbers', 'lagging'] as const);
  // Who has asked for less motion turns the pages by hand.
  const [isPaused, setPaused] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [place, setPlace] = useState(0);
  const next = (): void => setPlace((before) => (before + 1) % slides.length);

  useEffect(() => {
    document.documentElement.classList.add('wall');
    const timer = setInterval(refresh, REFRESH);
    return () => {
      document.documentElement.classList.remove('wall');
      clearInterval(timer);
    };
  }, [refresh]);

  useEffect(() => {
    if (isPaused) return;
    const timer = setInterval(next, TURN);
    return () => clearInterval(timer);
  }, [isPaused, slides.length]);

  return (
    <>
      <div class="wall-top">
        <h1>
          {nameOf(root)} <small>{longName(period)}</small>
        </h1>
        <div class="actions">
          <span class="as-of" aria-live={isPaused ? 'polite' : 'off'}>
            {t('wall.slide', { number: place + 1, of: slides.length })}
          </span>
          <button type="button" onClick={() => setPaused(!isPaused)}>
            {t(isPaused ? 'wall.play' : 'wall.pause')}
          </button>
          <button type="button" onClick={next}>
            {t('wall.next')}
          </button>
          <a class="button" href={link([])}>
            {t('wall.leave')}
          </a>
        </div>
      </div>
      <Figured question={figures} period={period}>
        {(now) => (
          <>
            <AsOf of={now} period={period} />
            <Slide kind={slides[place % slides.length]!} now={now} />
          </>
        )}
      </Figured>
    </>
  );
}

function Slide({ kind, now }: { kind: 'numbers' | 'map' | 'lagging'; now: Figures }) {
  const { before, ranking } = useBeside(now.unit);
  switch (kind) {
    case 'numbers':
      return (
        <>
          <ThreeNumbers now={now} before={knownOf(before.loaded)} />
          <Trouble questions={[before]} />
        </>
      );
    case 'map':
      return <WallMap now={now} />;
    case 'lagging':
      return <LaggingList figures={now} ranking={ranking} />;
  }
}

function WallMap({ now }: { now: Figures }) {
  const { query, link } = useView();
  const map = useAnswer<ProvinceMap>(`units/${now.unit}/map`);
  const { columns, id, look } = lookOf(now, query);
  const name = columns.find((column) => column.id === id)?.name ?? id;
  return (
    <Shown question={map}>
      {(body) => (
        <div class="map">
          <MapDrawing
            drawing={draw(body)}
            look={look}
            name={t('map.title', { indicator: name })}
            nameOf={(code) => body.points.find((point) => point.code === code)?.name ?? code}
            pointed={null}
            onPoint={() => undefined}
            onOpen={(code) => (location.hash = link(['don-vi', code]).slice(1))}
          />
          <div>
            <h2>{name}</h2>
            <MapLegend look={look} codes={body.points.map((point) => point.code)} />
            {body.attribution !== null && <p class="hint">{t('map.source', { attribution: body.attribution })}</p>}
          </div>
        </div>
      )}
    </Shown>
  );
}
