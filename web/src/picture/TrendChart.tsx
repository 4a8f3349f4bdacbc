import { useEffect, useRef, useState } from 'preact/hooks';
import { number } from '../common/format';
import { shortName } from '../common/periodNames';
import { t } from '../common/text';
import { download } from '../common/download';
import type { Chart } from './chart';
import type { Line } from '../office/figures/line';
import { blobOf } from './png';
import type { Step } from './series';
import { amount } from '../office/figures/words';

interface Given {
  name: string;
  steps: readonly Step[];
  unit: Line['unit'];
  file: string;
}

/** The chart's code is fetched only here. The table below it says the same. */
export function TrendChart({ name, steps, unit, file }: Given) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const [isReady, setReady] = useState(false);

  const show = (): void => {
    chart.current?.show({
      periods: steps.map((step) => shortName(step.period)),
      values: steps.map((step) => step.line?.value ?? null),
      targets: steps.map((step) => step.line?.target ?? null),
      names: { value: t('trend.value'), target: t('trend.target') },
      written: (value) => amount(value, unit),
      axis: (value) => number(value, 1),
      top: unit === 'percent' ? 100 : undefined,
    });
  };

  useEffect(() => {
    let isWanted = true;
    void import('./chart').then(({ chartIn }) => {
      if (!isWanted || box.current === null) return;
      chart.current = chartIn(box.current);
      setReady(true);
    });
    return () => {
      isWanted = false;
      chart.current?.end();
      chart.current = null;
    };
  }, []);

  useEffect(show);

  useEffect(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', show);
    return () => scheme.removeEventListener('change', show);
  });

  return (
    <div>
      <div class="chart" ref={box} role="img" aria-label={name} data-ready={isReady} />
      <button type="button" class="plain unprinted" disabled={!isReady} onClick={() => void blobOf(chart.current!.canvas()).then((image) => download(file + '.png', image))}>
        {t('map.png')}
      </button>
    </div>
  );
}
