const RADIUS = 6_371_000;

/** Metres between two positions in degrees. */
export function metresBetween(latA: number, lngA: number, latB: number, lngB: number): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const a = half(radians(latB - latA)) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * half(radians(lngB - lngA));
  return 2 * RADIUS * Math.asin(Math.sqrt(a));
}
