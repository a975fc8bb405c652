import { UnusableModel } from './modelFile';

/**
 * Undoes zlib compression (RFC 1950), and checks the result against the checksum that zlib puts at the end. Rejects when the bytes are not
 * what zlib made.
 *
 * @param options `chunkSize`: how many bytes a host that unpacks piece by piece makes at a time
 */
export type Inflate = (packed: Uint8Array, options: { readonly chunkSize: number }) => Promise<Uint8Array>;

/** A model in a few pieces: each piece goes to another thread and back, and by its usual pieces of 16 KB node takes twice as long. */
const chunkSize = 2 ** 20;

/** By the web's own means, which every host has. In node it takes several times as long as node's own zlib. */
export const inflateByStream: Inflate = async (packed) => {
  const inflated = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
};

/** The bytes of a model file that lies compressed as they were before. Rejects with {@link UnusableModel} when they can't be had. */
export async function unpack(packed: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
  try {
    return await inflate(packed, { chunkSize });
  } catch {
    throw new UnusableModel('is damaged or cut short: it cannot be unpacked');
  }
}
