import { UnusableModel } from './modelFile';

/** Undoes zlib compression (RFC 1950). Rejects when the bytes are not what zlib made. */
export type Inflate = (packed: Uint8Array) => Promise<Uint8Array>;

/** By the web's own means, which every host has. In node it takes three times as long as node's own zlib. */
export const inflateByStream: Inflate = async (packed) => {
  const inflated = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
};

/** The bytes of a model file that lies compressed as they were before. Rejects with {@link UnusableModel} when they can't be had. */
export async function unpack(packed: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
  try {
    return await inflate(packed);
  } catch {
    throw new UnusableModel('is damaged or cut short: it cannot be unpacked');
  }
}
