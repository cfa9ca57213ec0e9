/** A place as the form keeps it: "39.128400,117.226900;25;device" (degrees WGS-84, accuracy in metres, way). */
export interface Position {
  lat: number;
  lng: number;
  accuracy: number | null;
  way: 'device' | 'qr' | 'pin' | null;
}

const METRES_PER_DEGREE = 111_320;

export function parsePosition(text: string | null | undefined): Position | null {
  const hit = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)(?:;(\d+(?:\.\d+)?)?(?:;(device|qr|pin)?)?)?\s*$/.exec(text ?? '');
  if (!hit) return null;
  return { lat: Number(hit[1]), lng: Number(hit[2]), accuracy: hit[3] ? Number(hit[3]) : null, way: (hit[4] as Position['way']) ?? null };
}

export function formatPosition(position: Position): string {
  const place = `${position.lat.toFixed(6)},${position.lng.toFixed(6)}`;
  return position.way ? `${place};${Math.round(position.accuracy ?? 0)};${position.way}` : place;
}

/** Metres between two places that are not far from each other. */
export function distance(from: { lat: number; lng: number }, to: { lat: number; lng: number }): number {
  const north = (to.lat - from.lat) * METRES_PER_DEGREE;
  const east = (to.lng - from.lng) * METRES_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180);
  return Math.round(Math.hypot(north, east));
}

/** The place that lies so many metres east and north of another. */
export function moved(from: Position, east: number, north: number): { lat: number; lng: number } {
  const lat = from.lat + north / METRES_PER_DEGREE;
  const lng = from.lng + east / (METRES_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180));
  return { lat, lng };
}
