/** Cells around points: what lies nearer to a point than to any other, cut to a hull. n ≤ 170 in a province, so half planes are cut one by one. */

export type Point = readonly [number, number];
export type Polygon = readonly Point[];

/** The convex hull, counter-clockwise in a plane whose y goes up. */
export function hullOf(points: readonly Point[]): Polygon {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (these: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of these) {
      while (kept.length > 1 && turn(kept[kept.length - 2]!, kept[kept.length - 1]!, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

const CORNERS = 16;

/** The hull, so much larger on every side that a single point has room as well. */
export const widened = (points: readonly Point[], by: number): Polygon =>
  hullOf(points.flatMap(([x, y]) => Array.from({ length: CORNERS }, (_, corner): Point => [x + by * Math.cos((2 * Math.PI * corner) / CORNERS), y + by * Math.sin((2 * Math.PI * corner) / CORNERS)])));

/** A cell a point, in their order. Points that lie upon each other share one; the later ones have none. */
export function cellsOf(points: readonly Point[], hull: Polygon): Polygon[] {
  return points.map((own, place) => {
    const others = points.map((point, at) => ({ point, at, far: distance(own, point) })).sort((a, b) => a.far - b.far);
    let cell = hull;
    for (const { point, at, far } of others) {
      if (at === place) continue;
      if (far === 0) {
        if (at < place) return [];
        continue;
      }
      // Nobody further away reaches into it.
      if (far > 2 * Math.max(...cell.map((corner) => distance(own, corner)))) break;
      cell = nearer(cell, own, point);
      if (cell.length === 0) break;
    }
    return cell;
  });
}

/** What of a polygon lies nearer to `own` than to `other`. */
function nearer(cell: Polygon, own: Point, other: Point): Polygon {
  const [middleX, middleY] = [(own[0] + other[0]) / 2, (own[1] + other[1]) / 2];
  const beyond = ([x, y]: Point): number => (x - middleX) * (other[0] - own[0]) + (y - middleY) * (other[1] - own[1]);
  return cell.flatMap((corner, place): Point[] => {
    const next = cell[(place + 1) % cell.length]!;
    const [here, there] = [beyond(corner), beyond(next)];
    const kept: Point[] = here <= 0 ? [corner] : [];
    if ((here < 0 && there > 0) || (here > 0 && there < 0)) {
      const share = here / (here - there);
      kept.push([corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])]);
    }
    return kept;
  });
}

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
