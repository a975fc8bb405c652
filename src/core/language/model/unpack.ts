import { UnusableModel } from './modelFile';

/** The bytes of a model file that lies compressed (zlib format, RFC 1950) as they were before. Rejects with {@link UnusableModel} when they can't be had. */
export async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  try {
    const inflated = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  } catch {
    throw new UnusableModel('is damaged or cut short: it cannot be unpacked');
  }
}
