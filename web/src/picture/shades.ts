import type { Line } from '../office/figures/line';

/** Values of one indicator in five classes of equal breadth, of shares always the same ones. */

export const CLASSES = 5;

export interface Scale {
  /** 1 to 5, null without a value. */
  classOf: (value: number | null) => number | null;
  /** From … to of each class. */
  bounds: readonly { from: number; to: number }[];
}

export function scaleOf(lines: readonly Line[]): Scale {
  const top = lines[0]?.unit === 'percent' ? 100 : lines.reduce((most, line) => Math.max(most, line.value ?? 0), 0) || 1;
  const step = top / CLASSES;
  return {
    classOf: (value) => (value === null ? null : Math.min(CLASSES, Math.max(1, Math.floor(value / step) + 1))),
    bounds: Array.from({ length: CLASSES }, (_, place) => ({ from: place * step, to: (place + 1) * step })),
  };
}
