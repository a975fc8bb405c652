import { checksum } from './checksum';

/*
 * A model file is a header and named arrays, all numbers little-endian:
 *   bytes 0-3   "OTRM"
 *   bytes 4-7   format version
 *   bytes 8-11  length of the payload in bytes
 *   bytes 12-15 checksum of the payload
 *   payload     a JSON directory (its length first, 4 bytes), then the arrays, each starting at a multiple of 4
 */
const magic = 0x4d52544f;
const formatVersion = 1;
const headerLength = 16;

const arrayTypes = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array, i32: Int32Array };
type ArrayType = keyof typeof arrayTypes;
export type ModelArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

interface Directory {
  readonly name: string;
  readonly version: number;
  /** Whatever small the model wants to keep beside its arrays. */
  readonly settings: unknown;
  readonly arrays: readonly { readonly name: string; readonly type: ArrayType; readonly length: number }[];
}

/** What stands in a model file. */
export interface ModelContent {
  /** Which model it is ("tagger"). */
  readonly name: string;
  /** Version of the model's own layout; the code that reads it asks for one version only. */
  readonly version: number;
  readonly settings: unknown;
  readonly arrays: Readonly<Record<string, ModelArray>>;
}

const align = (offset: number): number => (offset + 3) & ~3;
const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** The bytes on their own, in the other byte order. */
function swapped(array: ModelArray): ModelArray {
  const bytes = new Uint8Array(array.buffer.slice(array.byteOffset, array.byteOffset + array.byteLength));
  const size = array.BYTES_PER_ELEMENT;
  for (let i = 0; i < bytes.length; i += size) bytes.subarray(i, i + size).reverse();
  return new (array.constructor as (typeof arrayTypes)['u8'])(bytes.buffer);
}
const inFileOrder = (array: ModelArray): ModelArray => (isLittleEndian || array.BYTES_PER_ELEMENT === 1 ? array : swapped(array));

/** The array `name` of a model, which must be of type `type`. Throws {@link UnusableModel} when it is not there. */
export function arrayOf<T extends ModelArray>(content: ModelContent, name: string, type: new (length: number) => T): T {
  const array = content.arrays[name];
  if (!(array instanceof type)) throw new UnusableModel(`lacks its table "${name}"`);
  return array;
}

/** The bytes of a model file that holds `content`. */
export function writeModelFile(content: ModelContent): Uint8Array {
  const entries = Object.entries(content.arrays);
  const directory: Directory = {
    name: content.name, version: content.version, settings: content.settings,
    arrays: entries.map(([name, array]) => ({
      name, length: array.length,
      type: (Object.keys(arrayTypes) as ArrayType[]).find((t) => array instanceof arrayTypes[t])!,
    })),
  };
  const json = asciiBytes(JSON.stringify(directory));
  const length = entries.reduce((end, [, array]) => align(end) + array.byteLength, align(4 + json.length));
  const file = new Uint8Array(headerLength + length);
  const view = new DataView(file.buffer);
  view.setUint32(headerLength, json.length, true);
  file.set(json, headerLength + 4);
  let at = align(headerLength + 4 + json.length);
  for (const [, array] of entries) {
    at = align(at);
    const ordered = inFileOrder(array);
    file.set(new Uint8Array(ordered.buffer, ordered.byteOffset, ordered.byteLength), at);
    at += array.byteLength;
  }
  view.setUint32(0, magic, true);
  view.setUint32(4, formatVersion, true);
  view.setUint32(8, length, true);
  view.setUint32(12, checksum(file.subarray(headerLength)), true);
  return file;
}

/** Why a model file cannot be used; the message goes on after "its model file media/models/x.bin …". */
export class UnusableModel extends Error {}

/**
 * What stands in the model file `bytes`. The arrays look into `bytes` where they can, so nothing may be written to them afterwards.
 * Throws {@link UnusableModel} when it is no model file, cut short, damaged, another model or of another version.
 *
 * @param checked whether the bytes are known to be whole, as those are that zlib has unpacked and checked: then they are not read a second time
 */
export function readModelFile(bytes: Uint8Array, name: string, version: number, checked = false): ModelContent {
  const file = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headerLength || view.getUint32(0, true) !== magic) throw new UnusableModel('is not a model file');
  const format = view.getUint32(4, true);
  if (format !== formatVersion) throw new UnusableModel(`has format ${format}, and this version of On the Record reads format ${formatVersion}`);
  const length = view.getUint32(8, true);
  if (file.length !== headerLength + length) throw new UnusableModel(`is ${file.length} bytes long where ${headerLength + length} are expected`);
  if (!checked && checksum(file.subarray(headerLength)) !== view.getUint32(12, true)) throw new UnusableModel('is damaged: its checksum does not match');

  const jsonLength = view.getUint32(headerLength, true);
  const directory = JSON.parse(new TextDecoder().decode(file.subarray(headerLength + 4, headerLength + 4 + jsonLength))) as Directory;
  if (directory.name !== name) throw new UnusableModel(`holds the model "${directory.name}" where "${name}" is expected`);
  if (directory.version !== version) throw new UnusableModel(`has version ${directory.version}, and this version of On the Record reads version ${version}`);
  const arrays: Record<string, ModelArray> = {};
  let at = align(headerLength + 4 + jsonLength);
  for (const { name: arrayName, type, length: count } of directory.arrays) {
    at = align(at);
    const array = new arrayTypes[type](file.buffer as ArrayBuffer, file.byteOffset + at, count);
    arrays[arrayName] = inFileOrder(array);
    at += array.byteLength;
  }
  return { name, version, settings: directory.settings, arrays };
}

/** JSON in ASCII only. */
function asciiBytes(json: string): Uint8Array {
  const escaped = json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Uint8Array.from(escaped, (c) => c.charCodeAt(0));
}
