import fc from "fast-check";
import { expect, test } from "vitest";
import { type Coordinates, distanceKm } from "./geo.ts";

const at = (latitude: number, longitude: number): Coordinates => ({ latitude, longitude });
const BERLIN = at(52.52, 13.405);

test.each([
  ["Berlin to Hamburg", BERLIN, at(53.5511, 9.9937), 255],
  ["Berlin to New York", BERLIN, at(40.7128, -74.006), 6_385],
  ["over the date line", at(0, 179.5), at(0, -179.5), 111],
  ["pole to pole", at(90, 0), at(-90, 0), 20_015],
  ["half round the equator", at(0, 0), at(0, 180), 20_015],
])("%s", (_, from, to, km) => {
  expect(Math.round(distanceKm(from, to))).toBe(km);
});

test("a hundred metres are still a hundred metres", () => {
  expect(distanceKm(BERLIN, at(52.5209, 13.405))).toBeCloseTo(0.1, 3);
});

const anywhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("the way there is as long as the way back, and never more than half round the Earth", () => {
  fc.assert(
    fc.property(anywhere, anywhere, (from, to) => {
      const km = distanceKm(from, to);
      expect(km).toBeCloseTo(distanceKm(to, from), 6);
      expect(km).toBeGreaterThanOrEqual(0);
      expect(km).toBeLessThanOrEqual(20_016);
      expect(distanceKm(from, from)).toBe(0);
    }),
  );
});
