import { expect, test } from 'vitest';
import { draw, type ProvinceMap } from '../src/picture/provinceMap';
import { cellsOf, hullOf, type Point, type Polygon, widened } from '../src/picture/voronoi';

function areaOf(polygon: Polygon): number {
  return Math.abs(
    polygon.reduce((sum, [x, y], place) => {
      const [nextX, nextY] = polygon[(place + 1) % polygon.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

/** Of a convex polygon; its edge belongs to it. */
function contains(polygon: Polygon, point: Point, tolerance = 1e-9): boolean {
  const sides = polygon.map((corner, place) => turn(corner, polygon[(place + 1) % polygon.length]!, point));
  return polygon.length > 2 && (sides.every((side) => side >= -tolerance) || sides.every((side) => side <= tolerance));
}

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** The same points each time. */
function scattered(count: number, seed: number): Point[] {
  let state = seed;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  return Array.from({ length: count }, () => [next() * 10, next() * 6] as const);
}

test.each([1, 2, 3, 7, 60, 170])('the cells of %i points fill the hull and no more', (count) => {
  const points = scattered(count, 7 + count);
  const hull = widened(points, 0.4);
  const cells = cellsOf(points, hull);
  expect(cells).toHaveLength(count);
  expect(cells.reduce((sum, cell) => sum + areaOf(cell), 0)).toBeCloseTo(areaOf(hull), 8);
});

test('each point lies in its own cell, and each cell in the hull', () => {
  const points = scattered(124, 5);
  const hull = widened(points, 0.3);
  cellsOf(points, hull).forEach((cell, place) => {
    expect(contains(cell, points[place]!)).toBe(true);
    expect(cell.every((corner) => contains(hull, corner, 1e-6))).toBe(true);
    points.forEach((other, at) => at === place || expect(contains(cell, other, -1e-9)).toBe(false));
  });
});

test('what lies in a cell is nearer to its point than to any other', () => {
  const points = scattered(40, 11);
  const cells = cellsOf(points, widened(points, 0.3));
  const near = ([x, y]: Point): number => points.reduce((best, point, place) => (Math.hypot(point[0] - x, point[1] - y) < Math.hypot(points[best]![0] - x, points[best]![1] - y) ? place : best), 0);
  cells.forEach((cell, place) => {
    const middle: Point = [cell.reduce((sum, [x]) => sum + x, 0) / cell.length, cell.reduce((sum, [, y]) => sum + y, 0) / cell.length];
    expect(near(middle)).toBe(place);
  });
});

test('points in a row, and upon each other, have room as well', () => {
  const row: Point[] = [[0, 0], [1, 0], [2, 0], [2, 0]];
  const hull = widened(row, 0.5);
  const cells = cellsOf(row, hull);
  expect(cells.map((cell) => cell.length > 2)).toEqual([true, true, true, false]);
  expect(cells.reduce((sum, cell) => sum + areaOf(cell), 0)).toBeCloseTo(areaOf(hull), 8);
});

test('a hull has no corner that lies within', () => {
  expect(hullOf([[0, 0], [4, 0], [4, 3], [0, 3], [2, 1], [2, 0]])).toHaveLength(4);
});

const map: ProvinceMap = {
  province: '31',
  source: 'points',
  attribution: null,
  points: [
    { code: '1', name: 'Một', lng: 106, lat: 20 },
    { code: '2', name: 'Hai', lng: 107, lat: 20 },
    { code: '3', name: 'Ba', lng: 106.5, lat: 21 },
  ],
  boundaries: null,
};

test('north is up, and east is right', () => {
  const [one, two, three] = draw(map).shapes as [{ at: Point }, { at: Point }, { at: Point }];
  expect(two.at[0]).toBeGreaterThan(one.at[0]);
  expect(three.at[1]).toBeLessThan(one.at[1]);
});

test('boundaries are drawn instead of cells, holes and islands too', () => {
  const square = (left: number, size: number): number[][] => [[left, 20], [left + size, 20], [left + size, 20 + size], [left, 20 + size], [left, 20]];
  const drawn = draw({
    ...map,
    source: 'boundaries',
    boundaries: {
      type: 'FeatureCollection',
      features: [
        { properties: { code: '1' }, geometry: { type: 'Polygon', coordinates: [square(106, 1), square(106.2, 0.2)] } },
        { properties: { code: '2' }, geometry: { type: 'MultiPolygon', coordinates: [[square(108, 1)], [square(110, 0.5)]] } },
      ],
    },
  });
  expect(drawn.hull).toBeNull();
  expect(drawn.shapes.map((shape) => shape.path.split('M').length - 1)).toEqual([2, 2]);
});
