import type { Ref } from 'preact';
import type { Line, Status } from '../office/figures/line';
import type { Drawing } from './provinceMap';
import type { Scale } from './shades';
import { useView } from './view';
import { SIGNS, statusInWords, valueOf } from '../office/figures/words';

/** How communes are shown: by the status of a target, or by the class of a value. */
export interface Look {
  lines: ReadonlyMap<string, Line | undefined>;
  mode: 'status' | 'value';
  scale: Scale;
}

interface Given {
  svg?: Ref<SVGSVGElement>;
  drawing: Drawing;
  look: Look;
  name: string;
  nameOf: (code: string) => string;
  pointed: string | null;
  onPoint: (code: string | null) => void;
  onOpen: (code: string) => void;
}

/** The list beside it holds the same for the keyboard and for those who listen. */
export function MapDrawing({ svg, drawing, look, name, nameOf, pointed, onPoint, onOpen }: Given) {
  const { period } = useView();
  return (
    <svg {...(svg === undefined ? {} : { ref: svg })} class="province" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={name}>
      <Patterns />
      {drawing.hull !== null && <path class="rim" d={'M' + drawing.hull.map(([x, y]) => `${x} ${y}`).join('L') + 'Z'} />}
      {drawing.shapes.map(({ code, path, at: [x, y] }) => {
        const { kind, sign } = looksOf(look.lines.get(code), look);
        const line = look.lines.get(code);
        return (
          <g key={code} class={`cell ${kind}${pointed === code ? ' pointed' : ''}`} data-code={code} onClick={() => onOpen(code)} onMouseEnter={() => onPoint(code)} onMouseLeave={() => onPoint(null)}>
            <title>{`${nameOf(code)}: ${line === undefined ? '' : valueOf(line)}${line?.status == null ? '' : ', ' + statusInWords(line.status, period)}`}</title>
            <path d={path} class="ground" />
            {PATTERNED.has(kind) && <path d={path} class="pattern" fill={`url(#pattern-${kind})`} />}
            <text x={x} y={y} font-size={drawing.sign} text-anchor="middle" dominant-baseline="central">
              {sign}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const PATTERNED = new Set(['behind', 'missed', 'no-data']);

/** A class for colours, and the sign that says the same. */
export function looksOf(line: Line | undefined, { mode, scale }: Look): { kind: Status | `shade${number}` | 'none'; sign: string } {
  if (mode === 'status') return line?.status == null ? { kind: 'none', sign: '–' } : { kind: line.status, sign: SIGNS[line.status] };
  const place = scale.classOf(line?.value ?? null);
  return place === null ? { kind: 'no-data', sign: '?' } : { kind: `shade${place}`, sign: String(place) };
}

/** Lines for what is behind, crosses for what is missed, dots for what nobody knows. */
export function Patterns() {
  return (
    <defs>
      <pattern id="pattern-behind" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch" width="2" height="14" />
      </pattern>
      <pattern id="pattern-missed" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch" width="2" height="14" />
        <rect class="hatch" width="14" height="2" />
      </pattern>
      <pattern id="pattern-no-data" width="12" height="12" patternUnits="userSpaceOnUse">
        <circle class="hatch" cx="4" cy="4" r="1.3" />
      </pattern>
    </defs>
  );
}
