import type { ReadMedia } from '../analysis/readMedia';
import { crc32 } from './crc32';
import { DecodedGazetteer } from './decodedGazetteer';
import type { Gazetteer } from './gazetteer';
import { gazetteerMagic, gazetteerVersion } from './gazetteerFormat';

const file = 'gazetteer.bin';
const headerLength = 16;
const fault = (what: string): Error => new Error(`The list of places (media/${file}) ${what}. Places are marked where the text itself shows them, but not put on the map. Installing the extension again restores the file.`);

/** Loads `media/gazetteer.bin`. Rejects with words for a person when it is missing or corrupt. */
export async function loadGazetteer(read: ReadMedia): Promise<Gazetteer> {
  let bytes: Uint8Array;
  try {
    bytes = await read(file);
  } catch (error) {
    throw fault(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  return decodeGazetteer(bytes);
}

/** The gazetteer in `bytes`, whose format gazetteerFormat.ts tells. Throws, in words for a person, when they are damaged or of another version. */
export function decodeGazetteer(bytes: Uint8Array): Gazetteer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || String.fromCharCode(...bytes.subarray(0, 4)) !== gazetteerMagic) throw fault('is damaged: it does not begin as it should');
  if (view.getUint32(4, true) !== gazetteerVersion) throw fault(`is of version ${view.getUint32(4, true)}, and this extension reads version ${gazetteerVersion}`);
  const payload = bytes.subarray(headerLength);
  if (view.getUint32(8, true) !== payload.length) throw fault(`is damaged: ${payload.length} bytes are there of ${view.getUint32(8, true)}`);
  if (view.getUint32(12, true) !== crc32(payload)) throw fault('is damaged: its checksum is wrong');
  try {
    return new DecodedGazetteer(payload);
  } catch {
    throw fault('is damaged');
  }
}
