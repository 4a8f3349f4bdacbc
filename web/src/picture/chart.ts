import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

/** Line charts by ECharts: the one file that knows it. */

use([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export interface Lines {
  periods: string[];
  values: (number | null)[];
  targets: (number | null)[];
  names: { value: string; target: string };
  written: (value: number | null) => string;
  axis: (value: number) => string;
  /** Where the scale ends, if it does. */
  top: number | undefined;
}

export interface Chart {
  show: (lines: Lines) => void;
  canvas: () => HTMLCanvasElement;
  end: () => void;
}

export function chartIn(box: HTMLElement): Chart {
  const chart = init(box, null, { renderer: 'canvas' });
  const size = new ResizeObserver(() => chart.resize());
  size.observe(box);
  return {
    show: (lines) => chart.setOption(optionOf(lines), true),
    canvas: () => chart.renderToCanvas({ pixelRatio: 2, backgroundColor: colour('--paper') }),
    end: () => {
      size.disconnect();
      chart.dispose();
    },
  };
}

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function optionOf({ periods, values, targets, names, written, axis, top }: Lines) {
  const [ink, soft, line, brand, paper, bad] = ['--ink', '--soft', '--line', '--brand', '--paper', '--bad'].map(colour) as [string, string, string, string, string, string];
  const font = { color: ink, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  return {
    // What is saved as a picture must be whole at once.
    animation: false,
    textStyle: font,
    grid: { left: 8, right: 24, top: 44, bottom: 8, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    legend: { top: 0, left: 0, textStyle: font, inactiveColor: soft },
    // As text on the canvas: the tooltip's HTML would bring styles that the page does not allow.
    tooltip: {
      trigger: 'axis' as const,
      renderMode: 'richText' as const,
      confine: true,
      backgroundColor: paper,
      borderColor: line,
      textStyle: font,
      valueFormatter: (value: unknown) => written(typeof value === 'number' ? value : null),
    },
    xAxis: { type: 'category' as const, data: periods, axisLabel: { color: soft, hideOverlap: true }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: { type: 'value' as const, min: 0, ...(top === undefined ? {} : { max: top }), axisLabel: { color: soft, formatter: axis }, splitLine: { lineStyle: { color: line, opacity: 0.5 } } },
    series: [
      {
        name: names.value,
        type: 'line' as const,
        data: values,
        symbol: 'circle',
        symbolSize: 9,
        lineStyle: { color: brand, width: 3 },
        itemStyle: { color: brand },
        label: { show: true, color: ink, position: 'top' as const, formatter: ({ value }: { value?: unknown }) => (typeof value === 'number' ? axis(value) : '') },
      },
      ...(targets.some((target) => target !== null)
        ? [{ name: names.target, type: 'line' as const, data: targets, symbol: 'none', lineStyle: { color: bad, width: 2, type: 'dashed' as const }, itemStyle: { color: bad } }]
        : []),
    ],
  };
}
