import { crc32 } from 'node:zlib';
import { fold } from '../../core/locations/fold';
import { gazetteerMagic, gazetteerVersion, nameUses, prominenceSteps, type GazetteerTables, type NameUse } from '../../core/locations/gazetteerFormat';
import type { BuiltPlace } from './place';

/** Grows a byte at a time. */
class Bytes {
  private data = new Uint8Array(1 << 20);
  length = 0;

  byte(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Uint8Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value & 255;
  }

  fixed(value: number, bytes: number): void {
    for (let i = 0; i < bytes; i++) this.byte(Math.floor(value / 256 ** i));
  }

  /** Seven bits a byte, least first; the high bit says that more follow. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    this.byte(rest);
  }

  block(bytes: Uint8Array): void {
    for (const byte of bytes) this.byte(byte);
  }

  done(): Uint8Array {
    return this.data.slice(0, this.length);
  }
}

const ordinal = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The bytes of the gazetteer, the same for the same places in whatever order; the format stands in gazetteerFormat.ts. */
export function encode(places: readonly BuiltPlace[], meanings: ReadonlyMap<string, number>): Uint8Array {
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = fold(name)));
    return key;
  };
  const byKey = (a: string, b: string): number => ordinal(keyOf(a), keyOf(b)) || ordinal(a, b);
  const usable = places.filter((place) => keyOf(place.name) !== '');
  const sorted = [...usable].sort((a, b) => byKey(a.name, b.name) || b.prominence - a.prominence || ordinal(a.country, b.country) || ordinal(a.division, b.division) || ordinal(a.feature, b.feature) || a.lat - b.lat || a.lon - b.lon);

  const codes = new Set(['.']);
  for (const place of sorted) codes.add(`${place.country}.`).add(`${place.country}.${place.division}`);
  const divisions = [...codes].sort(ordinal);
  const divisionOf = new Map(divisions.map((code, i) => [code, i]));
  const features = [...new Set(sorted.map((place) => place.feature))].sort(ordinal);
  const featureOf = new Map(features.map((code, i) => [code, i]));

  const boxes = divisions.map(() => [90, 180, -90, -180] as [number, number, number, number]); // south, west, north, east
  for (const place of sorted) {
    const box = boxes[divisionOf.get(`${place.country}.${place.division}`) ?? 0] ?? [0, 0, 0, 0];
    box[0] = Math.min(box[0], place.lat);
    box[1] = Math.min(box[1], place.lon);
    box[2] = Math.max(box[2], place.lat);
    box[3] = Math.max(box[3], place.lon);
  }
  const round = (value: number, up: boolean): number => (up ? Math.ceil(value * 1e4) : Math.floor(value * 1e4)) / 1e4;
  for (const box of boxes) {
    if (box[0] > box[2]) box.fill(0);
    box[0] = round(box[0], false);
    box[1] = round(box[1], false);
    box[2] = round(box[2], true);
    box[3] = round(box[3], true);
  }

  const owners = divisions.map(() => -1);
  sorted.forEach((place, i) => {
    const capital = /^PCL/.test(place.feature) && place.division === '';
    if (!capital && place.feature !== 'ADM1') return;
    const at = divisionOf.get(`${place.country}.${place.feature === 'ADM1' ? place.division : ''}`) ?? 0;
    const before = sorted[owners[at] ?? -1];
    if (!before || place.prominence > before.prominence) owners[at] = i;
  });

  const names = [...new Set([...sorted.flatMap((place) => [place.name, ...place.others.map((other) => other.name)]), ...meanings.keys()])].filter((name) => keyOf(name) !== '').sort(byKey);
  const nameAt = new Map(names.map((name, i) => [name, i]));
  const own = new Uint32Array(names.length);
  for (const place of sorted) {
    const at = nameAt.get(place.name) ?? 0;
    own[at] = (own[at] ?? 0) + 1;
  }
  const extras: [name: number, place: number, use: NameUse][] = [];
  sorted.forEach((place, i) => {
    for (const other of place.others) {
      const name = nameAt.get(other.name);
      if (name === undefined || (other.use === 'plain' && other.name === place.name)) continue;
      extras.push([name, i, other.use]);
    }
  });
  extras.sort((a, b) => a[0] - b[0] || a[1] - b[1] || nameUses.indexOf(a[2]) - nameUses.indexOf(b[2]));

  const besides = names.flatMap((name, i) => (meanings.has(name) ? [[i, meanings.get(name) ?? 0] as const] : []));

  const tables: GazetteerTables = { features, divisions: divisions.map((code, i) => [code, owners[i] ?? -1, ...(boxes[i] ?? [0, 0, 0, 0])]), names: names.length, places: sorted.length, extras: extras.length, others: besides.length };
  const body = new Bytes();
  const json = new TextEncoder().encode(JSON.stringify(tables));
  body.fixed(json.length, 4);
  body.block(json);

  let before = new Uint8Array();
  for (const name of names) {
    const bytes = new TextEncoder().encode(name);
    let shared = 0;
    while (shared < bytes.length && shared < before.length && shared < 255 && bytes[shared] === before[shared]) shared++;
    body.byte(shared);
    body.byte(bytes.length - shared);
    body.block(bytes.subarray(shared));
    before = bytes;
  }
  for (const count of own) body.varint(count);
  const scaled = (value: number, from: number, to: number): number => (to > from ? Math.round(((value - from) / (to - from)) * 65535) : 0);
  const boxOf = (place: BuiltPlace): [number, number, number, number] => boxes[divisionOf.get(`${place.country}.${place.division}`) ?? 0] ?? [0, 0, 0, 0];
  for (const place of sorted) body.fixed(divisionOf.get(`${place.country}.${place.division}`) ?? 0, 2);
  for (const place of sorted) body.fixed(scaled(place.lat, boxOf(place)[0], boxOf(place)[2]), 2);
  for (const place of sorted) body.fixed(scaled(place.lon, boxOf(place)[1], boxOf(place)[3]), 2);
  for (const place of sorted) body.byte(featureOf.get(place.feature) ?? 0);
  for (const place of sorted) body.byte(Math.min(255, Math.round(prominenceSteps * Math.log2(place.prominence + 1))));
  for (let i = 0; i < sorted.length; i += 8) body.byte(sorted.slice(i, i + 8).reduce((bits, place, bit) => bits | (place.geonameId > 0 ? 1 << bit : 0), 0));
  for (const place of sorted) if (place.geonameId > 0) body.fixed(place.geonameId, 3);
  let last = 0;
  for (const [name, meaning] of besides) {
    body.varint(name - last);
    body.byte(meaning);
    last = name;
  }
  last = 0;
  for (const [name, place, use] of extras) {
    body.varint(name - last);
    body.fixed(place, 3);
    body.byte(nameUses.indexOf(use));
    last = name;
  }

  const payload = body.done();
  const whole = new Bytes();
  whole.block(new TextEncoder().encode(gazetteerMagic));
  whole.fixed(gazetteerVersion, 4);
  whole.fixed(payload.length, 4);
  whole.fixed(crc32(payload), 4);
  whole.block(payload);
  return whole.done();
}
