import { zlibSync } from 'fflate';

/** The bytes of a model file as they ship: compressed in the zlib format, with the same result on every machine. */
export const pack = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 9, mem: 12 });
