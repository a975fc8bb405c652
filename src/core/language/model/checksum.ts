/** 32-bit FNV-1a of the bytes (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/), as an unsigned number. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
