import { cellsOf, type Point, type Polygon, widened } from './voronoi';

/** `GET units/{province}/map`: what a province's map is drawn from. */
export interface ProvinceMap {
  province: string;
  source: 'points' | 'boundaries';
  attribution: string | null;
  points: { code: string; name: string; lng: number; lat: number }[];
  boundaries: { type: 'FeatureCollection'; features: Feature[] } | null;
}

interface Feature {
  properties: { code: string };
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
}

type Ring = readonly (readonly number[])[];

export interface Shape {
  code: string;
  /** A path of SVG. */
  path: string;
  /** Where its sign stands. */
  at: Point;
}

export interface Drawing {
  width: number;
  height: number;
  /** How large a sign may be. */
  sign: number;
  shapes: Shape[];
  hull: Polygon | null;
}

const WIDTH = 1000;
const MARGIN = 12;

/** How much of the province's breadth the cells at the rim reach beyond their points. */
const RIM = 0.04;

/** Boundaries where there are some, else a cell a commune. */
export function draw(map: ProvinceMap): Drawing {
  const onto = projection(map);
  const points = map.points.map((point) => onto([point.lng, point.lat]));
  if (map.source === 'boundaries' && map.boundaries !== null) {
    const at = new Map(map.points.map((point, place) => [point.code, points[place]!]));
    return fitted(
      map.boundaries.features.flatMap(({ properties: { code }, geometry }) => {
        const rings = (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map((ring) => ring.map((corner) => onto([corner[0]!, corner[1]!])));
        return [{ code, rings, at: at.get(code) ?? rings[0]?.[0] ?? [0, 0] }];
      }),
      null,
    );
  }
  const hull = widened(points, RIM * Math.max(...[0, 1].map((axis) => spread(points.map((point) => point[axis]!))), 0.02));
  const cells = cellsOf(points, hull);
  return fitted(
    map.points.map(({ code }, place) => ({ code, rings: [cells[place]!], at: points[place]! })),
    hull,
  );
}

/** Degrees of longitude are shorter than those of latitude; north is up. */
function projection(map: ProvinceMap): (place: Point) => Point {
  const middle = map.points.reduce((sum, point) => sum + point.lat, 0) / Math.max(1, map.points.length);
  const narrow = Math.cos((middle * Math.PI) / 180);
  return ([lng, lat]) => [lng * narrow, -lat];
}

interface Unfitted {
  code: string;
  rings: readonly Polygon[];
  at: Point;
}

function fitted(shapes: readonly Unfitted[], hull: Polygon | null): Drawing {
  const all = [...shapes.flatMap((shape) => shape.rings.flat()), ...(hull ?? [])];
  const [left, top] = [least(all.map(([x]) => x)), least(all.map(([, y]) => y))];
  const scale = (WIDTH - 2 * MARGIN) / Math.max(spread(all.map(([x]) => x)), spread(all.map(([, y]) => y)), 1e-6);
  const fit = ([x, y]: Point): Point => [round((x - left) * scale + MARGIN), round((y - top) * scale + MARGIN)];
  return {
    width: round(spread(all.map(([x]) => x)) * scale + 2 * MARGIN),
    height: round(spread(all.map(([, y]) => y)) * scale + 2 * MARGIN),
    sign: Math.max(18, Math.min(44, 280 / Math.sqrt(Math.max(1, shapes.length)))),
    shapes: shapes.map(({ code, rings, at }) => ({ code, path: rings.map((ring) => pathOf(ring.map(fit))).join(''), at: fit(at) })),
    hull: hull?.map(fit) ?? null,
  };
}

const pathOf = (ring: Polygon): string => (ring.length === 0 ? '' : 'M' + ring.map(([x, y]) => `${x} ${y}`).join('L') + 'Z');

// Not by Math.min(...all): boundaries may have a hundred thousand corners.
const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), Infinity);

const spread = (values: readonly number[]): number => values.reduce((high, value) => Math.max(high, value), -Infinity) - least(values);

const round = (value: number): number => Math.round(value * 100) / 100;
