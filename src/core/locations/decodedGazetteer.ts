import type { PlacedReading } from '../analysis/analysis';
import { foldInto, hashKey, longestName } from './fold';
import type { Gazetteer, GazetteerEntry } from './gazetteer';
import { nameUses, prominenceSteps, type DivisionRow, type GazetteerTables } from './gazetteerFormat';

/** The names, front-coded from `from` on: all of them as one string, where each starts in it (and where the last ends), and where the next part of the file begins. */
function decodeNames(payload: Uint8Array, from: number, count: number): [names: string, starts: Uint32Array, next: number] {
  let at = from, length = 0;
  for (let i = 0; i < count; i++) {
    const rest = payload[at + 1] ?? 0;
    length += (payload[at] ?? 0) + rest;
    at += 2 + rest;
  }
  if (at > payload.length) throw new Error('end');
  const bytes = new Uint8Array(length);
  const starts = new Uint32Array(count + 1);
  at = from;
  for (let i = 0, to = 0, before = 0, units = 0; i < count; i++) {
    const shared = payload[at++] ?? 0, rest = payload[at++] ?? 0, first = to;
    for (let n = shared; n > 0; n--) bytes[to++] = bytes[before++] ?? 0;
    for (let n = rest; n > 0; n--) bytes[to++] = payload[at++] ?? 0;
    // In UTF-16 a continuation byte adds no code unit, the first of four bytes two.
    for (let j = first; j < to; j++) {
      const byte = bytes[j] ?? 0;
      if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
    }
    starts[i + 1] = units;
    before = first;
  }
  return [new TextDecoder().decode(bytes), starts, at];
}

const none: readonly GazetteerEntry[] = [];

/** The position of the first element that is not below `value`. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Typed arrays and one long string; nothing is made for a place until somebody asks for it. */
export class DecodedGazetteer implements Gazetteer {
  readonly size: number;
  private readonly tables: GazetteerTables;
  private readonly names: string;
  /** Where each name starts in `names`; one more at the end. */
  private readonly nameStart: Uint32Array;
  /** The first place of each name; one more at the end. */
  private readonly firstPlace: Uint32Array;
  private readonly nameOf: Uint32Array;
  private readonly divisionOf: Uint16Array;
  private readonly latitude: Uint16Array;
  private readonly longitude: Uint16Array;
  private readonly ids: Uint32Array;
  private readonly features: Uint8Array;
  private readonly weights: Uint8Array;
  private readonly besideName: Uint32Array;
  private readonly besideMeaning: Uint8Array;
  private readonly extraName: Uint32Array;
  private readonly extraPlace: Uint32Array;
  private readonly extraUse: Uint8Array;
  /** Open addressing by the hash of a key: one more than the first name of that key, or 0. */
  private readonly slots: Int32Array;
  /** The country of each division. */
  private readonly countries: readonly string[];
  private readonly divisionIndex: ReadonlyMap<string, number>;
  private readonly wanted = new Uint16Array(longestName + 8);
  private readonly held = new Uint16Array(longestName + 8);

  /** Reads the payload of the file. Throws when it is shorter or longer than its tables say. */
  constructor(payload: Uint8Array) {
    const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
    const decoder = new TextDecoder();
    let at = 4 + view.getUint32(0, true);
    const tables = JSON.parse(decoder.decode(payload.subarray(4, at))) as GazetteerTables;
    this.tables = tables;
    this.size = tables.places;
    this.countries = tables.divisions.map(([code]) => code.slice(0, code.indexOf('.')));
    this.divisionIndex = new Map(tables.divisions.map(([code], i) => [code, i]));

    const varint = (): number => {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = payload[at++];
        if (byte === undefined) throw new Error('end');
        value += (byte & 127) * scale;
        if (byte < 128) return value;
      }
    };
    [this.names, this.nameStart, at] = decodeNames(payload, at, tables.names);

    this.firstPlace = new Uint32Array(tables.names + 1);
    this.nameOf = new Uint32Array(tables.places);
    for (let i = 0, place = 0; i < tables.names; i++) {
      this.firstPlace[i] = place;
      for (let n = varint(); n > 0; n--) this.nameOf[place++] = i;
      this.firstPlace[i + 1] = place;
    }
    const shorts = (): Uint16Array => {
      const column = new Uint16Array(tables.places);
      for (let i = 0; i < tables.places; i++, at += 2) column[i] = (payload[at] ?? 0) | ((payload[at + 1] ?? 0) << 8);
      return column;
    };
    const triple = (): number => {
      at += 3;
      return (payload[at - 3] ?? 0) | ((payload[at - 2] ?? 0) << 8) | ((payload[at - 1] ?? 0) << 16);
    };
    this.divisionOf = shorts();
    this.latitude = shorts();
    this.longitude = shorts();
    this.features = payload.slice(at, (at += tables.places));
    this.weights = payload.slice(at, (at += tables.places));
    this.ids = new Uint32Array(tables.places);
    const listed = payload.subarray(at, (at += Math.ceil(tables.places / 8)));
    for (let i = 0; i < tables.places; i++) if ((listed[i >> 3] ?? 0) & (1 << (i & 7))) this.ids[i] = triple();
    this.besideName = new Uint32Array(tables.others);
    this.besideMeaning = new Uint8Array(tables.others);
    for (let i = 0, name = 0; i < tables.others; i++) {
      this.besideName[i] = name += varint();
      this.besideMeaning[i] = payload[at++] ?? 0;
    }
    this.extraName = new Uint32Array(tables.extras);
    this.extraPlace = new Uint32Array(tables.extras);
    this.extraUse = new Uint8Array(tables.extras);
    for (let i = 0, name = 0; i < tables.extras; i++) {
      this.extraName[i] = name += varint();
      this.extraPlace[i] = triple();
      this.extraUse[i] = payload[at++] ?? 0;
    }
    if (at !== payload.length) throw new Error('length');

    let capacity = 1024;
    while (capacity < tables.names * 2) capacity *= 2;
    this.slots = new Int32Array(capacity);
    let previousHash = -1;
    for (let i = 0; i < tables.names; i++) {
      const hash = hashKey(this.held, foldInto(this.names, this.nameStart[i] ?? 0, this.nameStart[i + 1] ?? 0, this.held));
      // Names of one key stand side by side: only the first of them gets a slot.
      if (hash === previousHash) continue;
      previousHash = hash;
      let slot = hash & (capacity - 1);
      while (this.slots[slot]) slot = (slot + 1) & (capacity - 1);
      this.slots[slot] = i + 1;
    }
  }

  private spelling(name: number): string {
    return this.names.slice(this.nameStart[name], this.nameStart[name + 1]);
  }

  /** Whether the key of `name` is the one in `wanted`. */
  private hasKey(name: number, length: number): boolean {
    if (foldInto(this.names, this.nameStart[name] ?? 0, this.nameStart[name + 1] ?? 0, this.held) !== length) return false;
    for (let i = 0; i < length; i++) if (this.held[i] !== this.wanted[i]) return false;
    return true;
  }

  /** The first name that has the key of the name in the text; -1 if none has. Leaves the key in `wanted`. */
  private firstOfKey(length: number): number {
    if (length === 0) return -1;
    const mask = this.slots.length - 1;
    for (let slot = hashKey(this.wanted, length) & mask; ; slot = (slot + 1) & mask) {
      const name = (this.slots[slot] ?? 0) - 1;
      if (name < 0 || this.hasKey(name, length)) return name;
    }
  }

  find(text: string, start: number, end: number): readonly GazetteerEntry[] {
    if (end - start > longestName) return none;
    const length = foldInto(text, start, end, this.wanted);
    const first = this.firstOfKey(length);
    if (first < 0) return none;
    const entries: GazetteerEntry[] = [];
    for (let name = first; name < this.tables.names && this.hasKey(name, length); name++) this.addEntries(name, entries);
    return entries;
  }

  findStarting(start: string): readonly GazetteerEntry[] {
    const length = foldInto(start, 0, Math.min(start.length, longestName), this.wanted);
    if (length === 0) return none;
    let low = 0, high = this.tables.names;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compareStart(middle, length) < 0) low = middle + 1;
      else high = middle;
    }
    const entries: GazetteerEntry[] = [];
    for (let name = low; name < this.tables.names && this.compareStart(name, length) === 0; name++) this.addEntries(name, entries);
    return entries;
  }

  /** Whether the beginning of the name's key stands before (negative), at (0) or after the key in `wanted`. */
  private compareStart(name: number, length: number): number {
    const own = foldInto(this.names, this.nameStart[name] ?? 0, this.nameStart[name + 1] ?? 0, this.held);
    for (let i = 0; i < length; i++) {
      if (i >= own) return -1;
      const difference = (this.held[i] ?? 0) - (this.wanted[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private addEntries(name: number, entries: GazetteerEntry[]): void {
    const spelling = this.spelling(name);
    for (let place = this.firstPlace[name] ?? 0; place < (this.firstPlace[name + 1] ?? 0); place++) entries.push({ place, use: 'plain', chief: true, spelling });
    for (let i = lowerBound(this.extraName, name); this.extraName[i] === name; i++) entries.push({ place: this.extraPlace[i] ?? 0, use: nameUses[this.extraUse[i] ?? 0] ?? 'plain', chief: false, spelling });
  }

  otherMeanings(text: string, start: number, end: number): number {
    if (end - start > longestName) return 0;
    const length = foldInto(text, start, end, this.wanted);
    const first = this.firstOfKey(length);
    let meanings = 0;
    for (let name = first; name >= 0 && name < this.tables.names && this.hasKey(name, length); name++) {
      const i = lowerBound(this.besideName, name);
      if (this.besideName[i] === name) meanings |= this.besideMeaning[i] ?? 0;
    }
    return meanings;
  }

  private row(place: number): DivisionRow {
    return this.tables.divisions[this.divisionOf[place] ?? 0] ?? ['.', -1, 0, 0, 0, 0];
  }

  name(place: number): string {
    return this.spelling(this.nameOf[place] ?? 0);
  }

  lat(place: number): number {
    const [, , south, , north] = this.row(place);
    return Math.round((south + ((this.latitude[place] ?? 0) / 65535) * (north - south)) * 1e4) / 1e4;
  }

  lon(place: number): number {
    const [, , , west, , east] = this.row(place);
    return Math.round((west + ((this.longitude[place] ?? 0) / 65535) * (east - west)) * 1e4) / 1e4;
  }

  country(place: number): string {
    return this.countries[this.divisionOf[place] ?? 0] ?? '';
  }

  division(place: number): string {
    return this.row(place)[0];
  }

  placeOf(division: string): number {
    const index = this.divisionIndex.get(division);
    return index === undefined ? -1 : this.tables.divisions[index]?.[1] ?? -1;
  }

  feature(place: number): string {
    return this.tables.features[this.features[place] ?? 0] ?? '';
  }

  prominence(place: number): number {
    return Math.round(2 ** ((this.weights[place] ?? 0) / prominenceSteps) - 1);
  }

  reading(place: number): PlacedReading {
    const country = this.country(place);
    const division = this.division(place);
    const parent = division.endsWith('.') ? -1 : this.placeOf(division);
    const id = this.ids[place] ?? 0;
    return {
      name: this.name(place), lat: this.lat(place), lon: this.lon(place), feature: this.feature(place),
      ...(country ? { country } : {}), ...(parent >= 0 ? { admin1: this.name(parent) } : {}), ...(id ? { geonameId: id } : {}),
    };
  }
}
