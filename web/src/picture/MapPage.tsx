import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../common/text';
import { Select } from '../common/ui';
import { download } from '../common/download';
import { Shown, useAnswer } from '../office/useAnswer';
import { IndicatorSelect, useAsk } from './Choices';
import { AsOf, Figured } from './Figured';
import type { Figures } from './figures';
import { columnsOf, shownLine } from './lines';
import { MapDrawing, type Look } from './MapDrawing';
import { MapLegend } from './MapLegend';
import { MapList } from './MapList';
import { levelOf } from './places';
import { pngOf } from './png';
import { draw, type ProvinceMap } from './provinceMap';
import { scaleOf } from './shades';
import { useFigures, useView } from './view';

const FIRST = 'teams-active';

/** A province's communes, coloured by one indicator. The country as a whole is not drawn here. */
export function MapPage({ province }: { province: string }) {
  const { period } = useView();
  const isProvince = levelOf(province) === 'province';
  const figures = useFigures(province, period, true);
  const map = useAnswer<ProvinceMap>(isProvince ? `units/${province}/map` : null);
  if (!isProvince) return <p class="notice">{t('map.only-province')}</p>;
  return (
    <>
      <h1>{t('place.map')}</h1>
      <Figured question={figures} period={period}>
        {(body) => <Shown question={map}>{(drawn) => <Of figures={body} map={drawn} />}</Shown>}
      </Figured>
    </>
  );
}

function Of({ figures, map }: { figures: Figures; map: ProvinceMap }) {
  const { period, query, link } = useView();
  const ask = useAsk();
  const [pointed, setPointed] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { columns, id, look, mode, isJudged } = useMemo(() => lookOf(figures, query), [figures, query.toString()]);
  const drawing = useMemo(() => draw(map), [map]);
  const names = new Map(map.points.map((point) => [point.code, point.name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const indicator = columns.find((column) => column.id === id)?.name ?? id;
  return (
    <>
      <AsOf of={figures} period={period} />
      <div class="filters unprinted">
        <IndicatorSelect id={id} entries={columns} />
        {isJudged && <Select name={t('map.choose')} value={mode} choices={(['status', 'value'] as const).map((one) => ({ id: one, name: t(`map.by.${one}`) }))} onChange={(to) => ask({ mau: to })} />}
      </div>
      <div class="map">
        <figure>
          <MapDrawing svg={svg} drawing={drawing} look={look} name={t('map.title', { indicator })} nameOf={nameOf} pointed={pointed} onPoint={setPointed} onOpen={(code) => (location.hash = link(['don-vi', code]).slice(1))} />
          <figcaption class="hint">{map.source === 'points' ? t('map.note') : map.attribution !== null && t('map.source', { attribution: map.attribution })}</figcaption>
          <button type="button" class="plain unprinted" onClick={() => void pngOf(svg.current!).then((image) => download(`ban-do-${figures.unit}-${id}-${figures.period}.png`, image))}>
            {t('map.png')}
          </button>
        </figure>
        <div>
          <MapLegend look={look} codes={map.points.map((point) => point.code)} />
          <MapList look={look} codes={map.points.map((point) => point.code)} nameOf={nameOf} pointed={pointed} onPoint={setPointed} file={`ban-do-${figures.unit}-${id}-${figures.period}`} indicator={indicator} />
        </div>
      </div>
    </>
  );
}

/** Which indicator is shown, and how each commune looks by it. */
export function lookOf(figures: Figures, query: URLSearchParams): { columns: ReturnType<typeof columnsOf>; id: string; look: Look; mode: 'status' | 'value'; isJudged: boolean } {
  const columns = columnsOf(figures.children, null);
  const judged = columns.filter((column) => figures.children.some((child) => shownLine(child.plans, column.id, null)?.status != null));
  const id = columns.find((column) => column.id === query.get('chi-so'))?.id ?? judged[0]?.id ?? FIRST;
  const lines = new Map(figures.children.map((child) => [child.unit, shownLine(child.plans, id, null)]));
  const isJudged = judged.some((column) => column.id === id);
  const mode = isJudged && query.get('mau') !== 'value' ? 'status' : 'value';
  return { columns, id, mode, isJudged, look: { lines, mode, scale: scaleOf([...lines.values()].filter((line) => line !== undefined)) } };
}
